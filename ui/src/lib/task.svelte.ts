import { failureLine } from './failure';

/** Work that a button starts: one at a time, and what went wrong is said until the next. */
export class Task {
  isBusy = $state(false);
  trouble = $state<string | null>(null);

  /** Answers whether it went through; while something is under way nothing is begun. */
  async run(work: () => Promise<void>): Promise<boolean> {
    if (this.isBusy) return false;
    [this.isBusy, this.trouble] = [true, null];
    try {
      await work();
      return true;
    } catch (thrown) {
      this.trouble = failureLine(thrown);
      return false;
    } finally {
      this.isBusy = false;
    }
  }
}
