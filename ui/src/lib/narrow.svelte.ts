// A window that is too narrow for every column; the same width stands in the style sheets.
const query = window.matchMedia?.('(max-width: 1180px)');

let isNarrow = $state(query?.matches ?? false);
query?.addEventListener('change', ({ matches }) => (isNarrow = matches));

export const narrow = {
  get is(): boolean {
    return isNarrow;
  },
};
