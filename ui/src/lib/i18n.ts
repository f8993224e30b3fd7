import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

export const LOCALE = 'en-GB';

const sources = import.meta.glob<string>(
  ['../../locales/en/*.ftl', '!../../locales/en/paper.ftl'],
  { query: '?raw', import: 'default', eager: true },
);

// Isolation marks are set below, and only where a right-to-left word needs them: in every
// sentence they would stand between the reader and a copied text.
const bundle = new FluentBundle(LOCALE, { useIsolating: false });
const faults: string[] = [];

for (const [path, source] of Object.entries(sources)) {
  for (const error of bundle.addResource(new FluentResource(source))) {
    faults.push(`${path}: ${error.message}`);
  }
}

/** What is wrong with the catalogue itself; empty, and a test holds it so. */
export const catalogueFaults: readonly string[] = faults;

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const isolated = (value: FluentVariable): FluentVariable =>
  typeof value === 'string' && RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value;

export const hasMessage = (id: string): boolean => bundle.getMessage(id)?.value != null;

/** The sentence of the catalogue under `id`, with its arguments put in. */
export function t(id: string, args: Record<string, FluentVariable> = {}): string {
  const pattern = bundle.getMessage(id)?.value;
  if (!pattern) {
    console.error(`no such message: ${id}`);
    return id;
  }
  const safe = Object.fromEntries(Object.entries(args).map(([k, v]) => [k, isolated(v)]));
  const errors: Error[] = [];
  const text = bundle.formatPattern(pattern, safe, errors);
  if (errors.length > 0) console.error(`message ${id}: ${errors.join('; ')}`);
  return text;
}
