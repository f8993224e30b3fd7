export type Tone = 'good' | 'warn' | 'bad' | 'info';

export interface ToastMessage {
  id: number;
  text: string;
  tone: Tone;
  action?: { label: string; run: () => void };
}

const SHOWN_MS = 6000;
let next = 1;

/** Short word of what just happened. Never the only place where something that matters is said. */
class Toasts {
  shown = $state<ToastMessage[]>([]);

  say(text: string, tone: Tone = 'good', action?: ToastMessage['action']): void {
    const id = next++;
    this.shown = [...this.shown.slice(-2), { id, text, tone, ...(action ? { action } : {}) }];
    setTimeout(() => this.dismiss(id), SHOWN_MS);
  }

  dismiss(id: number): void {
    this.shown = this.shown.filter((toast) => toast.id !== id);
  }
}

export const toasts = new Toasts();
export const toast = toasts.say.bind(toasts);
