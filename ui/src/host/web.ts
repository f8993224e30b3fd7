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
      let seq: number | null = null;
      const look = async (): Promise<void> => {
        const reply = await rpc('changes.since', { seq: seq ?? 0 }).catch(() => null);
        if (!reply?.ok) return;
        const since = reply.value as { seq: number; tags: string[] };
        // The first answer only tells where the count stands: everything on screen is fresh.
        if (seq !== null && since.tags.length > 0) told(since.tags);
        seq = since.seq;
      };
      // At once, so that nothing falls between the first questions and the first count.
      void look();
      const timer = setInterval(() => void look(), POLL_MS);
      return () => clearInterval(timer);
    },
  };
}
