import { Failure } from '../../lib/call';
import type { CallBody } from './body';

/** A draft as it goes to the program. */
export interface Typed {
  body: Record<string, unknown>;
  label: string;
}

/** Where the program found the number of a payment card in a draft: the only thing that a draft may not hold. */
export function cardPaths(thrown: unknown): string[] {
  const { code, problems } = Failure.from(thrown);
  return code === 'invalid' ? problems.filter((problem) => problem.code === 'card_number').map(({ path }) => path) : [];
}

const steps = (path: string): string[] => path.split(/[.[\]]+/).filter(Boolean);

/** The draft without the texts at these paths: a card in one note must not lose what stands in the others. */
export function without(typed: Typed, paths: readonly string[]): Typed {
  const left = structuredClone(typed);
  for (const path of paths) {
    const way = steps(path);
    const last = way.pop();
    const holder = way.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], left);
    if (last === undefined || typeof holder !== 'object' || holder === null || !(last in holder)) continue;
    (holder as Record<string, unknown>)[last] = '';
  }
  return left;
}

/** The field of the form in which the text at this path of the draft is typed; nothing for the tab's label. */
export function fieldOf(path: string, body: Pick<CallBody, 'new_caller'>): string | null {
  if (!path.startsWith('body.')) return null;
  const at = path.slice('body.'.length).replace(/^address\.street$/, 'address.lines');
  if (at === 'caller_text') return 'customer';
  if (at === 'item_text') return 'lines';
  if (at.startsWith('new_caller.')) return at.replace('new_caller.', 'new_customer.');
  if (at.startsWith('address.')) return at.replace('address', body.new_caller ? 'new_customer.addresses[0]' : 'ship_to');
  return at;
}
