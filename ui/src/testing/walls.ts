// Who may import whom in the window, over sources handed in, so that planted breaches can be seen to fail.

export interface Source {
  /** From `src/`: `kit/page/Card.svelte`. */
  path: string;
  text: string;
}

/** Each room, and the rooms it may import from beside itself. What stands in no room may import all of them. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  wire: [],
  host: ['wire'],
  lib: ['host', 'wire'],
  kit: ['lib'],
  panels: ['kit', 'lib', 'wire'],
  features: ['panels', 'kit', 'lib', 'wire', 'host'],
  frame: ['features', 'panels', 'kit', 'lib', 'wire', 'host'],
};
/** Helpers of tests: a test may import them, the product may not. */
const TESTING = 'testing';
const TAURI = '@tauri-apps';

const isTest = (path: string): boolean => path.endsWith('.test.ts') || path.startsWith(`${TESTING}/`);
/** `main.ts` stands in none; a folder may be meant as a whole. */
const roomOf = (path: string): string | null => /^[^/.]+(?=\/|$)/.exec(path)?.[0] ?? null;
const featureOf = (path: string): string | null => /^features\/([^/]+)\//.exec(path)?.[1] ?? null;

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g;
const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$|<!--[\s\S]*?-->/gm;

/** What a source imports, as it is written there. */
const written = ({ text }: Source): string[] => [...text.replace(COMMENTS, '').matchAll(IMPORT)].map((match) => match[1]!.split('?')[0]!);

function joined(path: string, relative: string): string {
  const steps = path.split('/').slice(0, -1);
  for (const step of relative.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The sources of ours that each source imports. Of what is not among them, the path is kept as it is. */
function imports(sources: readonly Source[]): Map<string, string[]> {
  const known = new Set(sources.map(({ path }) => path));
  const found = (path: string): string => [path, `${path}.ts`, `${path}/index.ts`].find((one) => known.has(one)) ?? path;
  return new Map(
    sources.map((source) => [
      source.path,
      written(source).map((name) => (name.startsWith('.') ? found(joined(source.path, name)) : name)),
    ]),
  );
}

function mayImport(path: string, other: string): boolean {
  if (other.startsWith(TAURI)) return roomOf(path) === 'host';
  const [own, theirs] = [roomOf(path), roomOf(other)];
  if (theirs === TESTING) return isTest(path);
  if (own === null || own === TESTING || theirs === null || !(theirs in MAY)) return true;
  if (own !== theirs) return MAY[own]?.includes(theirs) ?? false;
  return featureOf(path) === null || featureOf(other) === null || featureOf(path) === featureOf(other);
}

/** Every import that breaks a wall, as "who imports what". */
export function broken(sources: readonly Source[]): string[] {
  return [...imports(sources)].flatMap(([path, others]) =>
    others.filter((other) => !mayImport(path, other)).map((other) => `${path} imports ${other}`),
  );
}

/** Circles of files, each told once by the way around it. */
export function circles(sources: readonly Source[]): string[] {
  const ways = imports(sources);
  const done = new Set<string>();
  const told: string[] = [];
  const walk = (path: string, behind: readonly string[]): void => {
    const at = behind.indexOf(path);
    if (at >= 0) told.push([...behind.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const other of ways.get(path) ?? []) if (ways.has(other)) walk(other, [...behind, path]);
    done.add(path);
  };
  for (const path of ways.keys()) walk(path, []);
  return told;
}
