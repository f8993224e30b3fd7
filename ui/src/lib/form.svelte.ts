import { untrack } from 'svelte';
import type { Problem } from '../wire';
import { Failure, newRequestId } from './call';
import { failureSentence, ownProblems, problemSentence } from './failure';
import { t } from './i18n';
import { Register } from './register.svelte';

/** For as long as the calling component stands there, it shows what is wrong at this path of the form. */
export function claiming(form: () => Form | undefined, path: () => string | undefined): void {
  $effect(() => {
    const [owner, at] = [form(), path()];
    if (owner && at) return untrack(() => owner.claim(at));
  });
}

/**
 * What a field would have said before the form goes out: a figure that is hardly meant, a word that is not taken yet.
 * It is said beside the field when the form is to go; then what may stand goes out when it is asked for once more.
 */
export interface Doubt {
  sentence: string;
  /** `unread`: a figure that is none. `untaken`: a word that nothing was chosen for. `odd`: it may stand if asked for again. */
  kind: 'unread' | 'untaken' | 'odd';
}

/** For as long as the calling component stands there, the form holds this doubt about its path. */
export function doubting(form: () => Form | undefined, path: () => string | undefined, doubt: () => Doubt | null): void {
  $effect(() => {
    const [owner, at, found] = [form(), path(), doubt()];
    if (!owner || !at || !found) return;
    return untrack(() => owner.doubt(at, found));
  });
}

/**
 * What a form knows of its faults. Fields claim their path; a problem whose path nobody claims
 * is said in the summary. What a field itself finds wrong (`own`) stands until it is put right;
 * what the program found stands until the field is touched.
 */
export class Form {
  isBusy = $state(false);
  failure = $state.raw<Failure | null>(null);
  #problems = $state.raw<Problem[]>([]);
  #own = $state.raw<Record<string, string>>({});
  readonly #claimed = new Register<string>();
  readonly #doubts = new Register<Doubt & { path: string }>();
  /** The doubts that were said, by their sentences: another figure is another doubt. */
  #asked = $state.raw<Readonly<Record<string, string>>>({});
  /** Fields whose own problem is that they are empty: typing anything answers that. */
  readonly #missing = new Set<string>();
  #requestId: string | null = null;

  claim(path: string): () => void {
    return this.#claimed.add(path);
  }

  /** Answers what takes the doubt away again. */
  doubt(path: string, found: Doubt): () => void {
    return this.#doubts.add({ ...found, path });
  }

  /** What was asked beside this field and still stands there. */
  doubtFor(path: string): string | null {
    return this.#doubts.all.find((found) => found.path === path && this.#asked[path] === found.sentence)?.sentence ?? null;
  }

  /** A figure is typed that cannot be read: what the program says of the rest is not the whole. */
  hasUnread = $derived.by(() => this.#doubts.all.some(({ kind }) => kind === 'unread'));

  /** Whether the form may go out. Whatever is in doubt is said first. */
  isSure(): boolean {
    const { all } = this.#doubts;
    const isSure = all.every(({ path, sentence, kind }) => kind === 'odd' && this.#asked[path] === sentence);
    this.#asked = Object.fromEntries(all.map(({ path, sentence }) => [path, sentence]));
    return isSure;
  }

  /** The sentence that belongs beside the field, or nothing. */
  problemFor(path: string): string | null {
    const own = this.#own[path];
    if (own) return own;
    const found = this.#problems.filter((problem) => this.#owner(problem.path) === path);
    return found.length > 0 ? found.map(problemSentence).join(' ') : null;
  }

  /** Sentences that no field on screen shows. */
  summary = $derived.by(() => {
    const lost = this.#problems.filter((problem) => this.#owner(problem.path) === null);
    const said = lost.map(problemSentence);
    if (this.failure && this.#problems.length === 0) said.push(failureSentence(this.failure));
    return [...new Set(said)];
  });

  get hasProblems(): boolean {
    return Object.keys(this.#own).length > 0 || this.#problems.length > 0 || this.failure !== null;
  }

  /** A field reports what it cannot read, or null when it can again. */
  setOwn(path: string, sentence: string | null): void {
    this.#missing.delete(path);
    if ((this.#own[path] ?? null) === sentence) return;
    const rest = Object.fromEntries(Object.entries(this.#own).filter(([key]) => key !== path));
    this.#own = sentence === null ? rest : { ...rest, [path]: sentence };
  }

  #isHalf(path: string): boolean {
    return this.#doubts.all.some((doubt) => doubt.path === path && doubt.kind !== 'odd');
  }

  /** Says beside each field that is missing that it must be filled in, unless something is said there already. */
  require(paths: Readonly<Record<string, boolean>>, sentence = t('problem-required')): void {
    for (const [path, isMissing] of Object.entries(paths)) {
      if (!isMissing || this.problemFor(path) || this.#isHalf(path)) continue;
      this.setOwn(path, sentence);
      this.#missing.add(path);
    }
  }

  /** The person touched the field: what was said about it no longer holds. What cannot be read stays so until it can. */
  touch(path: string): void {
    if (this.#missing.has(path)) this.setOwn(path, null);
    if (this.#problems.some((problem) => this.#owner(problem.path) === path)) {
      this.#problems = this.#problems.filter((problem) => this.#owner(problem.path) !== path);
    }
    if (this.#problems.length === 0 && this.failure?.problems.length) this.failure = null;
  }

  take(failure: Failure): void {
    this.failure = failure;
    this.#problems = ownProblems(failure);
  }

  clear(): void {
    [this.failure, this.#problems, this.#own, this.#asked] = [null, [], {}, {}];
    this.#missing.clear();
  }

  /**
   * Runs a command for this form. The request id is kept while the outcome is unknown, so that
   * trying again cannot act twice; a refusal is final, and the next attempt is a new request.
   * Answers whether it went through.
   */
  async submit(run: (requestId: string) => Promise<void>): Promise<boolean> {
    if (this.isBusy || !this.isSure() || Object.keys(this.#own).length > 0) return false;
    this.isBusy = true;
    this.#requestId ??= newRequestId();
    try {
      await run(this.#requestId);
      this.#requestId = null;
      this.failure = null;
      this.#problems = [];
      return true;
    } catch (thrown) {
      const failure = Failure.from(thrown);
      if (!['outcome_unknown', 'internal'].includes(failure.code)) this.#requestId = null;
      this.take(failure);
      return false;
    } finally {
      this.isBusy = false;
    }
  }

  /** The claimed path that shows a problem: itself, else the nearest above it. */
  #owner(path: string): string | null {
    let at = path;
    while (at !== '') {
      if (this.#claimed.all.includes(at)) return at;
      const above = at.replace(/(\.[^.[\]]*|\[[^\]]*\])$/, '');
      if (above === at) return null;
      at = above;
    }
    return null;
  }
}
