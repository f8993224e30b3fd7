// Reads the window's catalogue and writes `src/lib/messages.gen.ts`: every message with the arguments that it needs.
// `npm run messages` runs it; a test holds the written file against the catalogue.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FluentParser, Visitor } from '@fluent/syntax';

const ROOT = join(import.meta.dirname, '..');
const CATALOGUE = join(ROOT, 'locales', 'en');
const WRITTEN = join(ROOT, 'src', 'lib', 'messages.gen.ts');
/** The words on paper are the core's. */
const NOT_OURS = 'paper.ftl';

/** The variables of a pattern. One that chooses between plural forms or figures is a number. */
class Variables extends Visitor {
  constructor() {
    super();
    this.found = new Map();
  }

  visitSelectExpression(node) {
    this.genericVisit(node);
    if (node.selector.type === 'VariableReference') this.found.set(node.selector.id.name, 'number');
  }

  visitVariableReference(node) {
    if (!this.found.has(node.id.name)) this.found.set(node.id.name, 'string | number');
  }
}

function argumentsOf(pattern) {
  const variables = new Variables();
  variables.visit(pattern);
  return [...variables.found].sort(([a], [b]) => (a < b ? -1 : 1));
}

function messagesOf(file) {
  const { body } = new FluentParser().parse(readFileSync(join(CATALOGUE, file), 'utf8'));
  const junk = body.find((entry) => entry.type === 'Junk');
  if (junk) throw new Error(`${file} cannot be read: ${junk.content}`);
  return body.filter((entry) => entry.type === 'Message' && entry.value).map((entry) => [entry.id.name, argumentsOf(entry.value)]);
}

function line([id, args]) {
  const needs = args.map(([name, type]) => `${name}: ${type}`).join('; ');
  return `  '${id}': [${args.length > 0 ? `{ ${needs} }` : ''}];`;
}

/** The whole file as text. */
export function messagesFile() {
  const files = readdirSync(CATALOGUE).filter((file) => file.endsWith('.ftl') && file !== NOT_OURS);
  const messages = files.sort().flatMap(messagesOf);
  return [
    '// Written by `npm run messages` from `locales/en/*.ftl`; a test says when it is old. Not to be edited by hand.',
    '',
    '/** Every message of the window, and what is put into it. */',
    'export interface Messages {',
    ...messages.map(line),
    '}',
    '',
    'export type MessageId = keyof Messages;',
    '',
  ].join('\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(WRITTEN, messagesFile());
