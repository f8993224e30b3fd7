// Finding by words, however they are written.

/** Small letters without marks: "Österreich" and "osterreich" are the same word, "Straße" is "strasse". */
export const fold = (text: string): string =>
  text.toLowerCase().replaceAll('ß', 'ss').replaceAll('ø', 'o').replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '');

/** Words are what stands between spaces and signs. */
const wordsOf = (folded: string): string[] => folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Letters within words answer only where no beginning of a word does. */
const WITHIN = 3;

/** How well a text answers what was typed: the smaller the better, null when it does not. */
export function rank(typed: string, text: string): number | null {
  const [wanted, found] = [fold(typed).trim(), fold(text)];
  const [asked, there] = [wordsOf(wanted), wordsOf(found)];
  if (found === wanted) return 0;
  if (found.startsWith(wanted)) return 1;
  if (asked.every((word) => there.some((other) => other.startsWith(word)))) return 2;
  return asked.every((word) => found.includes(word)) ? WITHIN : null;
}

/** What answers the typed words, the best first; otherwise in the order in which it came. Nothing typed is answered by all. */
export function found<T>(typed: string, all: readonly T[], textsOf: (one: T) => readonly string[]): T[] {
  if (typed.trim() === '') return [...all];
  const answers = all.flatMap((one) => {
    const ranks = textsOf(one).flatMap((text) => rank(typed, text) ?? []);
    return ranks.length > 0 ? [{ one, rank: Math.min(...ranks) }] : [];
  });
  const isNamed = answers.some((answer) => answer.rank < WITHIN);
  return answers
    .filter((answer) => !isNamed || answer.rank < WITHIN)
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}
