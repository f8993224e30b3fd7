import { connectHost } from '../host';
import { changes, type Commands, type ErrorCode, type Failure as Refusal, type Problem } from '../wire';
import { announce } from './changes';

export type CommandName = keyof Commands;
export type Request<N extends CommandName> = Commands[N][0];
export type Answer<N extends CommandName> = Commands[N][1];

/** A refusal or breakdown, in codes. `lib/failure.ts` turns it into sentences. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: ErrorCode;
  readonly problems: Problem[];

  constructor(body: Refusal) {
    super(body.code);
    this.code = body.code;
    this.problems = body.problems ?? [];
  }

  /** Whatever was thrown, as a failure: a broken connection is an `internal` one. */
  static from(thrown: unknown): Failure {
    if (thrown instanceof Failure) return thrown;
    console.error(thrown);
    return new Failure({ code: 'internal', problems: [] });
  }
}

/** Only what changes something carries a request id: there is nothing in reading to do twice. */
const isChanging = (name: string): boolean => changes.has(name);

export const newRequestId = (): string => crypto.randomUUID();

/**
 * Runs one command of the table. Throws `Failure`.
 * A changing command carries a request id, so that the same call made again acts once:
 * pass the id of the first attempt when repeating one whose outcome is unknown.
 */
export async function call<N extends CommandName>(
  name: N,
  payload: Request<N>,
  requestId?: string,
): Promise<Answer<N>> {
  const host = connectHost();
  const id = isChanging(name) ? (requestId ?? newRequestId()) : undefined;
  const reply = await host.call(name, payload, id);
  if (!reply.ok) throw new Failure(reply.failure);
  announce(reply.changes ?? []);
  return reply.value as Answer<N>;
}
