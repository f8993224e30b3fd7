import { currencyDigits } from './format';

/** What every screen must know of the shop to write money and addresses. */
export interface ShopFacts {
  name: string;
  currency: string;
  country: string;
  prices_include_tax: boolean;
}

class Shop implements ShopFacts {
  name = $state('');
  currency = $state('GBP');
  country = $state('GB');
  prices_include_tax = $state(true);
  digits = $derived(currencyDigits(this.currency));

  take(facts: Partial<ShopFacts>): void {
    this.name = facts.name ?? this.name;
    this.currency = facts.currency ?? this.currency;
    this.country = facts.country ?? this.country;
    this.prices_include_tax = facts.prices_include_tax ?? this.prices_include_tax;
  }
}

export const shop = new Shop();
