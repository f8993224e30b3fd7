/** What the list showed last; it is found again as it was left. */
class Listed {
  text = $state('');
  selected = $state<string | null>(null);
}

export const listed = new Listed();

/** Tags that make customers and what they had old. */
export const CUSTOMER_TAGS = ['customer*', 'order*', 'payment*'] as const;
