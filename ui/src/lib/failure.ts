import type { Problem } from '../host/host';
import { Failure } from './call';
import { formatMoney } from './format';
import { hasMessage, t } from './i18n';
import { shop } from './shop.svelte';

type Args = Record<string, string | number>;

/** The sentence for one problem, as it stands beside its field. */
export function problemSentence(problem: Problem): string {
  const field = problem.path.replace(/\[\d+\]/g, '').replace(/[^a-z]+/g, '-');
  const args = plainArgs(problem);
  const own = `problem-${field}-${problem.code}`.replaceAll('_', '-');
  if (!hasMessage(own) && typeof args.says === 'string') return asSentence(args.says);
  // The most particular message wins: `problem-lines-short`, then `problem-short`.
  for (const id of [`problem-${field}-${problem.code}`, withArgs(`problem-${problem.code}`, args)]) {
    if (hasMessage(id.replaceAll('_', '-'))) return t(id.replaceAll('_', '-'), args);
  }
  return t('problem-other', { code: problem.code });
}

/** What the paper or the disk said of it, which no catalogue could have known before. */
const asSentence = (says: string): string => `${says.charAt(0).toUpperCase()}${says.slice(1)}.`;

/** The sentence for a failure as a whole. */
export function failureSentence(thrown: unknown): string {
  const { code } = Failure.from(thrown);
  const id = `failure-${code.replaceAll('_', '-')}`;
  return hasMessage(id) ? t(id) : t('failure-internal');
}

/** The whole failure in a line, for places without fields: first problem, else its own sentence. */
export function failureLine(thrown: unknown): string {
  const failure = Failure.from(thrown);
  const sentences = ownProblems(failure).map(problemSentence);
  return sentences.length > 0 ? [...new Set(sentences)].join(' ') : failureSentence(failure);
}

/** The problems that say more than the failure's own code does. */
export const ownProblems = ({ code, problems }: Failure): Problem[] =>
  problems.filter((problem) => problem.code !== code);

/** `exceeds` with and without its limit are two sentences. */
function withArgs(id: string, args: Args): string {
  const told = ['min', 'max', 'available', 'now', 'character'].filter((name) => name in args);
  const particular = [id, ...told].join('-');
  return told.length > 0 && hasMessage(particular.replaceAll('_', '-')) ? particular : id;
}

/** Amounts of money arrive as minor units under a path that says so. */
function plainArgs({ path, args }: Problem): Args {
  const isMoney = path.endsWith('_minor');
  const entries = Object.entries(args ?? {}).map(([name, value]) => {
    if (typeof value === 'number') return [name, isMoney ? formatMoney(value, shop.currency) : value];
    return [name, typeof value === 'string' ? value : value === null ? '–' : JSON.stringify(value)];
  });
  return Object.fromEntries(entries) as Args;
}
