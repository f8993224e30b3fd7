import { failureLine } from './failure';

/** Work that a button starts: one at a time, and what came of it or went wrong is said until the next. */
export class Task<Told = void> {
  isBusy = $state(false);
  trouble = $state<string | null>(null);
  /** What the last one had to tell. */
  told = $state.raw<Told | null>(null);

  /** Answers whether it went through; while something is under way nothing is begun. */
  async run(work: () => Promise<Told>): Promise<boolean> {
    if (this.isBusy) return false;
    [this.isBusy, this.trouble, this.told] = [true, null, null];
    try {
      this.told = await work();
      return true;
    } catch (thrown) {
      this.trouble = failureLine(thrown);
      return false;
    } finally {
      this.isBusy = false;
    }
  }
}
