import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Host, Reply } from './host';

/** The program's own window: one command `rpc`, one event `changed`. */
export function tauriHost(): Host {
  return {
    call: (name, payload, requestId) =>
      invoke<Reply>('rpc', { name, payload, requestId: requestId ?? null }),
    onChanges(told) {
      const stop = listen<{ tags: string[] }>('changed', (event) => told(event.payload.tags));
      return () => void stop.then((unlisten) => unlisten());
    },
  };
}
