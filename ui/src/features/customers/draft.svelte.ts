import { TextRows } from '../../lib/rows.svelte';
import { orNull } from '../../lib/text';
import { addressFrom, addressText, emptyAddress, isAddressBlank, type AddressText } from '../../panels/address';
import type { CustomerId, CustomerView, SaveCustomer } from '../../wire';

/** The key finds its fields again while others come and go. */
type KeyedAddress = AddressText & { key: number };

/** A customer while being typed. */
export class CustomerDraft {
  name = $state('');
  organisation = $state('');
  email = $state('');
  note = $state('');
  readonly phones: TextRows;
  addresses = $state<KeyedAddress[]>([]);
  readonly id: CustomerId | null;
  readonly revision: number | null;
  readonly #country: string;
  #next = 1;

  constructor(country: string, known?: CustomerView) {
    this.#country = country;
    [this.id, this.revision] = [known?.id ?? null, known?.revision ?? null];
    this.phones = new TextRows(known?.phones);
    if (known) this.#take(known);
    if (this.addresses.length === 0) this.addAddress();
  }

  #take(known: CustomerView): void {
    [this.name, this.organisation] = [known.name, known.organisation ?? ''];
    [this.email, this.note] = [known.email ?? '', known.note ?? ''];
    this.addresses = known.addresses.map((address) => ({ key: this.#next++, ...addressText(address) }));
  }

  addAddress(): void {
    this.addresses.push({ key: this.#next++, ...emptyAddress(this.#country) });
  }

  /** Every field is named, so that emptying one empties it in the book. Empty rows are left out. */
  request(): SaveCustomer {
    return {
      customer: this.id,
      revision: this.revision,
      name: this.name.trim(),
      organisation: orNull(this.organisation),
      phones: this.phones.written(),
      email: orNull(this.email),
      addresses: this.addresses.filter((address) => !isAddressBlank(address)).map(addressFrom),
      note: orNull(this.note),
    };
  }

  /** Where the request carries this phone; undefined while the field is empty. */
  phonePath(key: number): string | undefined {
    const at = this.phones.placeOf(key);
    return at === undefined ? undefined : `phones[${at}]`;
  }

  addressPath(key: number): string {
    const at = this.addresses.filter((address) => !isAddressBlank(address)).findIndex((address) => address.key === key);
    // A blank address is not sent; its fields still need a name of their own.
    return at < 0 ? `blank[${key}]` : `addresses[${at}]`;
  }
}
