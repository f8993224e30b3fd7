import { invoke } from '@tauri-apps/api/core';
import { getCurrentWebview } from '@tauri-apps/api/webview';
import { listen } from '@tauri-apps/api/event';
import type { Tag } from '../wire';
import type { Host, Reply } from './host';

/** The program's own window: one command `rpc`, one event `changed`. */
export function tauriHost(): Host {
  return {
    call: (name, payload, requestId) =>
      invoke<Reply>('rpc', { name, payload, requestId: requestId ?? null }),
    onChanges(told) {
      const stop = listen<{ tags: Tag[] }>('changed', (event) => told(event.payload.tags));
      // What was learnt of books and copies before this page listened is said once more to nobody: it is asked.
      void stop.then(() => told(['books', 'copies']));
      return () => void stop.then((unlisten) => unlisten());
    },
    zoom: (factor) => void getCurrentWebview().setZoom(factor),
  };
}
