import { untrack } from 'svelte';
import { call, Failure, type Answer, type CommandName, type Request } from './call';
import { matchesAny, onAnnounced, type Watch } from './changes';

export interface Live<T> {
  /** The last answer; kept while a newer one is on its way. */
  readonly data: T | undefined;
  readonly failure: Failure | null;
  readonly loading: boolean;
  refetch(): void;
}

/** What has been asked in this very moment, by question. */
const justAsked = new Map<string, Promise<unknown>>();

/**
 * What several parts of the window ask in one moment goes out once. It is forgotten right after, so
 * that nobody is ever given an answer to a question older than their own.
 */
function askOnce<N extends CommandName>(name: N, payload: Request<N>): Promise<Answer<N>> {
  const question = `${name} ${JSON.stringify(payload)}`;
  const asked = justAsked.get(question) as Promise<Answer<N>> | undefined;
  if (asked) return asked;
  const answer = call(name, payload);
  justAsked.set(question, answer);
  queueMicrotask(() => justAsked.delete(question));
  return answer;
}

/**
 * A query that follows its request and refetches when something it watches has changed.
 * Call it while a component is being set up. A request of `null` asks nothing.
 * Answers that were overtaken by a newer question are dropped.
 */
export function live<N extends CommandName>(
  name: N,
  request: () => Request<N> | null,
  watched: readonly Watch[] = [],
): Live<Answer<N>> {
  let data = $state.raw<Answer<N>>();
  let failure = $state.raw<Failure | null>(null);
  let loading = $state(false);
  let asked = 0;
  let isAgainWanted = false;

  async function fetchNow(payload: Request<N>): Promise<void> {
    const mine = ++asked;
    loading = true;
    isAgainWanted = false;
    try {
      const answer = await askOnce(name, payload);
      if (mine === asked) [data, failure] = [answer, null];
    } catch (thrown) {
      if (mine === asked) failure = Failure.from(thrown);
    }
    if (mine !== asked) return;
    loading = false;
    if (isAgainWanted) void fetchNow(payload);
  }

  function refetch(): void {
    const payload = untrack(request);
    if (payload === null) return;
    // One at a time: what changes during a fetch is read once more after it.
    if (loading) isAgainWanted = true;
    else void fetchNow(payload);
  }

  const key = $derived(JSON.stringify(request()));

  $effect(() => {
    const wanted = key;
    untrack(() => {
      if (wanted === 'null' || wanted === undefined) {
        asked += 1;
        [data, failure, loading] = [undefined, null, false];
      } else void fetchNow(JSON.parse(wanted) as Request<N>);
    });
  });

  $effect(() =>
    onAnnounced((tags) => {
      if (matchesAny(tags, watched)) refetch();
    }),
  );

  return {
    get data() {
      return data;
    },
    get failure() {
      return failure;
    },
    get loading() {
      return loading;
    },
    refetch,
  };
}
