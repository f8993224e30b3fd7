import { untrack } from 'svelte';
import { Failure } from '../../lib/call';
import { matchesAny, onAnnounced, type Watch } from '../../lib/changes';

export interface Page<Row> {
  rows: readonly Row[];
  hasMore: boolean;
}

export interface Paged<Row> {
  readonly rows: readonly Row[];
  /** Nothing has been answered yet. */
  readonly isEmptyYet: boolean;
  /** What stands there answers the question as it is asked now. */
  readonly isFresh: boolean;
  readonly failure: Failure | null;
  more(): void;
  refetch(): void;
  /** Resolves when the question as it stands has been answered. */
  whenFresh(): Promise<void>;
}

interface Options<Row> {
  /** What is asked, as a text: another text is another question. */
  question: () => string;
  /** `after` is the last row there is, when the list goes on. */
  fetch: (limit: number, after: Row | null) => Promise<Page<Row>>;
  watched: readonly Watch[];
}

const PAGE = 100;
const MOST = 500;
/** A scanner or a held key is one question. */
const QUIET_MS = 60;

/** A list that is read page by page, follows its question, and is read again when something changed. */
export function paged<Row>({ question, fetch, watched }: Options<Row>): Paged<Row> {
  let rows = $state.raw<readonly Row[]>([]);
  let answered = $state<string | null>(null);
  let failure = $state.raw<Failure | null>(null);
  let hasMore = false;
  let isReading = false;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: (() => void)[] = [];

  const wanted = $derived(question());

  async function read(limit: number, kept: readonly Row[]): Promise<void> {
    const mine = ++asked;
    const about = untrack(() => wanted);
    isReading = true;
    try {
      const page = await fetch(limit, kept.at(-1) ?? null);
      if (mine !== asked) return;
      [rows, hasMore, failure] = [[...kept, ...page.rows], page.hasMore, null];
    } catch (thrown) {
      if (mine !== asked) return;
      failure = Failure.from(thrown);
      // Rows of another question must not stand there as if they answered this one.
      if (answered !== about) [rows, hasMore] = [[], false];
    }
    isReading = false;
    answered = about;
    waiting.forEach((told) => told());
    waiting = [];
  }

  /** As much again as is there, so that the list does not jump under the person. */
  const refetch = (): void => void read(Math.min(MOST, Math.max(PAGE, untrack(() => rows.length))), []);

  $effect(() => {
    void wanted;
    return untrack(() => {
      const isFirst = answered === null && asked === 0;
      if (isFirst) void read(PAGE, []);
      else timer = setTimeout(() => void read(PAGE, []), QUIET_MS);
      return () => clearTimeout(timer);
    });
  });

  $effect(() =>
    onAnnounced((tags) => {
      if (matchesAny(tags, watched)) refetch();
    }),
  );

  return {
    get rows() {
      return rows;
    },
    get isEmptyYet() {
      return answered === null;
    },
    get isFresh() {
      return answered === wanted;
    },
    get failure() {
      return failure;
    },
    more() {
      if (hasMore && !isReading && untrack(() => answered === wanted)) void read(PAGE, rows);
    },
    refetch,
    whenFresh: () =>
      untrack(() => answered === wanted) ? Promise.resolve() : new Promise((told) => waiting.push(told)),
  };
}
