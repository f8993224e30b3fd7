/** Word of what changed, from our own calls and from the host, to every live query. */
type Listener = (tags: readonly string[]) => void;

const listeners = new Set<Listener>();

export function announce(tags: readonly string[]): void {
  if (tags.length > 0) for (const told of [...listeners]) told(tags);
}

export function onAnnounced(told: Listener): () => void {
  listeners.add(told);
  return () => listeners.delete(told);
}

/** `orders` matches itself; `order:*` matches every `order:…`. */
export function matchesAny(tags: readonly string[], watched: readonly string[]): boolean {
  return watched.some((watch) =>
    watch.endsWith('*')
      ? tags.some((tag) => tag.startsWith(watch.slice(0, -1)))
      : tags.includes(watch),
  );
}
