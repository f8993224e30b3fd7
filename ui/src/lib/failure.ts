import type { Problem } from '../wire';
import { Failure } from './call';
import { formatMoney } from './format';
import { say, t, type Figures } from './i18n';
import { minor } from './measures';
import type { MessageId } from './messages.gen';
import { shop } from './shop.svelte';
import { isWord, word } from './words';

/** Sentences that say more than their code alone: for its field, or with the limit that it came with. */
export const PARTICULAR: readonly MessageId[] = [
  'problem-barcodes-duplicate',
  'problem-counted-too-small',
  'problem-customer-required',
  'problem-lines-barcode-unknown',
  'problem-lines-required',
  'problem-lines-sku-unknown',
  'problem-order-not-allowed',
  'problem-parts-required',
  'problem-parts-sku-not-allowed',
  'problem-phones-duplicate',
  'problem-phones-not-allowed',
  'problem-return-not-allowed',
  'problem-ship-to-required',
  'problem-shipment-not-allowed',
  'problem-sku-duplicate',
  'problem-tax-rates-not-allowed',
  'problem-to-duplicate',
  'problem-tracking-duplicate',
  'problem-changed-now',
  'problem-exceeds-max',
  'problem-not-allowed-character',
  'problem-short-available',
  'problem-too-large-max',
  'problem-too-long-max',
  'problem-too-small-min',
];

const particular = (...parts: string[]): MessageId | undefined => {
  const wanted = parts.join('-').replaceAll('_', '-');
  return PARTICULAR.find((id) => id === wanted);
};

/** The sentence for one problem, as it stands beside its field: the most particular one that there is. */
export function problemSentence(problem: Problem): string {
  const field = problem.path.replace(/\[\d+\]/g, '').replace(/[^a-z]+/g, '-');
  const figures = plainFigures(problem);
  const own = particular('problem', field, problem.code);
  if (!own && typeof figures.says === 'string') return asSentence(figures.says);
  const found = own ?? particular('problem', problem.code, ...LIMITS.filter((name) => name in figures));
  if (found) return say(found, figures);
  return isWord('problem', problem.code) ? word('problem', problem.code) : t('problem-other', { code: problem.code });
}

/** Figures that make a sentence more particular, by the end of its message. */
const LIMITS = ['min', 'max', 'available', 'now', 'character'];

/** What the paper or the disk said of it, which no catalogue could have known before. */
const asSentence = (says: string): string => `${says.charAt(0).toUpperCase()}${says.slice(1)}.`;

/** Several problems in one line, none said twice. */
export const inSentences = (problems: readonly Problem[]): string => [...new Set(problems.map(problemSentence))].join(' ');

/** The sentence for a failure as a whole. */
export function failureSentence(thrown: unknown): string {
  const { code } = Failure.from(thrown);
  return isWord('failure', code) ? word('failure', code) : t('failure-internal');
}

/** The whole failure in a line, for places without fields: first problem, else its own sentence. */
export function failureLine(thrown: unknown): string {
  const failure = Failure.from(thrown);
  const problems = ownProblems(failure);
  return problems.length > 0 ? inSentences(problems) : failureSentence(failure);
}

/** The problems that say more than the failure's own code does. */
export const ownProblems = ({ code, problems }: Failure): Problem[] =>
  problems.filter((problem) => problem.code !== code);

/** Amounts of money arrive as minor units under a path that says so. */
function plainFigures({ path, args }: Problem): Figures {
  const isMoney = path.endsWith('_minor');
  const entries = Object.entries(args ?? {}).map(([name, value]): [string, string | number] => {
    if (typeof value === 'number') return [name, isMoney ? formatMoney(minor(value), shop.currency) : value];
    return [name, typeof value === 'string' ? value : value === null ? '–' : JSON.stringify(value)];
  });
  return Object.fromEntries(entries);
}
