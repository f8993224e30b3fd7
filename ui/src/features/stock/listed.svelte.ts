/** What the list showed last; it is found again as it was left. */
class Listed {
  text = $state('');
  selected = $state<string | null>(null);
}

export const listed = new Listed();

/** Tags that make items and their figures old. */
export const STOCK_TAGS = ['item*', 'stock*'] as const;
