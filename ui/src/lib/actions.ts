// What can be done with a thing now, as its view says it, and if not, why not.
import type { Action } from '../wire';
import { inSentences } from './failure';

type Actions<C extends string> = readonly Action<C>[] | undefined;

const found = <C extends string>(actions: Actions<C>, command: C): Action<C> | undefined =>
  actions?.find((action) => action.command === command);

/** Whether the program would do it. Of what is not read yet nothing can be done. */
export const may = <C extends string>(actions: Actions<C>, command: NoInfer<C>): boolean => found(actions, command)?.why_not.length === 0;

/** Why it cannot be done, in the sentences with which the command would refuse; nothing when it can. */
export function whyNot<C extends string>(actions: Actions<C>, command: NoInfer<C>): string | undefined {
  const problems = found(actions, command)?.why_not ?? [];
  return problems.length > 0 ? inSentences(problems) : undefined;
}
