import { onTestFinished } from 'vitest';
import { useHost, type Reply } from '../host';
import { listenForKeys } from '../lib/keys.svelte';
import type { Commands, ErrorCode, Failure, Problem } from '../wire';

type Answers = { [N in keyof Commands]?: (payload: Commands[N][0]) => Commands[N][1] | Promise<Commands[N][1]> };

/** Thrown by an answer: the program refuses. */
export class Refusal extends Error {
  readonly failure: Failure;

  constructor(code: ErrorCode, problems: Problem[] = []) {
    super(code);
    this.failure = { code, problems: problems.map((problem) => ({ args: {}, ...problem })) };
  }
}

/** A program that answers what the test says, and remembers what it was asked. Keys work as in the window. */
export function answering(answers: Answers): { sent: (name: keyof Commands) => unknown[] } {
  const asked: { name: string; payload: unknown }[] = [];
  useHost({
    async call(name, payload): Promise<Reply> {
      asked.push({ name, payload: structuredClone(payload) });
      const answer = answers[name as keyof Commands] as ((payload: unknown) => unknown) | undefined;
      if (!answer) return { ok: false, failure: { code: 'not_found', problems: [] } };
      try {
        return { ok: true, value: structuredClone(await answer(payload)) };
      } catch (thrown) {
        if (thrown instanceof Refusal) return { ok: false, failure: thrown.failure };
        throw thrown;
      }
    },
    onChanges: () => () => undefined,
  });
  onTestFinished(listenForKeys());
  window.location.hash = '';
  return { sent: (name) => asked.filter((call) => call.name === name).map(({ payload }) => payload) };
}
