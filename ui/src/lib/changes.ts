// Word of what changed, from our own calls and from the host, to every live query.
import type { Tag } from '../wire';

/** What a query watches: a tag that the program sends, or all that begin alike. What nobody sends does not compile. */
export type Watch = Tag | 'customer:*' | 'item:*' | 'order:*' | 'return:*';

type Listener = (tags: readonly Tag[]) => void;

const listeners = new Set<Listener>();

export function announce(tags: readonly Tag[]): void {
  if (tags.length > 0) for (const told of [...listeners]) told(tags);
}

export function onAnnounced(told: Listener): () => void {
  listeners.add(told);
  return () => listeners.delete(told);
}

/** `orders` matches itself; `order:*` matches every `order:…`. */
export function matchesAny(tags: readonly Tag[], watched: readonly Watch[]): boolean {
  return watched.some((watch) =>
    watch.endsWith('*')
      ? tags.some((tag) => tag.startsWith(watch.slice(0, -1)))
      : tags.some((tag) => tag === watch),
  );
}
