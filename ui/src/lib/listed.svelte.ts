/** What a list showed last; it is found again as it was left. */
export class Listed {
  text = $state('');
  selected = $state<string | null>(null);
}
