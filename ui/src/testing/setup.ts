import { afterEach } from 'vitest';
import { cleanup, configure } from '@testing-library/svelte';

// A busy machine is no fault: what is waited for may take its time.
configure({ asyncUtilTimeout: 8000 });

// jsdom draws no dialogs; what matters here is that they open, close and hold their content.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

// jsdom lays nothing out, so there is nothing to observe.
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

afterEach(() => cleanup());
