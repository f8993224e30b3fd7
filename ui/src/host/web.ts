import type { ActivitySeq, ChangesView, Tag } from '../wire';
import type { Host, Reply } from './host';

const POLL_MS = 700;

async function rpc(name: string, payload: unknown, requestId?: string): Promise<Reply> {
  const answer = await fetch('/rpc', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, payload, request_id: requestId ?? null }),
  });
  return (await answer.json()) as Reply;
}

/** A loopback server on the same origin (browser tests, development): asks what changed. */
export function webHost(): Host {
  return {
    call: rpc,
    onChanges(told) {
      let seq: ActivitySeq | null = null;
      const look = async (): Promise<void> => {
        const reply = await rpc('changes.since', { seq: seq ?? 0 }).catch(() => null);
        if (!reply?.ok) return;
        const since = reply.value as ChangesView;
        // The first answer only tells where the count stands: everything on screen is fresh. What the program
        // learnt of books and copies stands in no count and comes beside it.
        const tags: Tag[] = [...(seq === null ? [] : since.tags), ...(reply.changes ?? [])];
        if (tags.length > 0) told(tags);
        seq = since.seq;
      };
      // At once, so that nothing falls between the first questions and the first count.
      void look();
      const timer = setInterval(() => void look(), POLL_MS);
      return () => clearInterval(timer);
    },
  };
}
