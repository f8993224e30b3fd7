export type Theme = 'light' | 'dark' | 'system';

const KEY = 'counterbook.theme';
const darkOutside = (): MediaQueryList | undefined => window.matchMedia?.('(prefers-color-scheme: dark)');

function remembered(): Theme {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

let chosen = $state<Theme>(remembered());

function paint(): void {
  const isDark = chosen === 'dark' || (chosen === 'system' && (darkOutside()?.matches ?? false));
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
}

export const theme = {
  get chosen(): Theme {
    return chosen;
  },
  choose(next: Theme): void {
    chosen = next;
    localStorage.setItem(KEY, next);
    paint();
  },
};

export function followTheme(): void {
  paint();
  darkOutside()?.addEventListener('change', paint);
}
