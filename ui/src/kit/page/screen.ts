import { onMount, tick } from 'svelte';
import { registry, type Command } from '../../lib/keys.svelte';

/**
 * Commands of the screen in sight. They stand before those of the whole window, also when the
 * screen is the first thing drawn: then the window registers its own just after it.
 */
export function screenCommands(commands: readonly Command[]): void {
  onMount(() => {
    let stop = (): void => undefined;
    let isGone = false;
    queueMicrotask(() => {
      if (!isGone) stop = registry.add(commands);
    });
    return () => {
      isGone = true;
      stop();
    };
  });
}

/** To the first field that has a problem or is in doubt, so that it is read out and can be put right at once. */
export async function focusFirstProblem(): Promise<void> {
  await tick();
  document.querySelector<HTMLElement>('[aria-invalid="true"], [data-doubt]')?.focus();
}
