import type { Address, CustomerView, SaveCustomer } from '../../wire/commands.gen';

interface PhoneText {
  key: number;
  text: string;
}

/** An address while it is typed: nothing is null, the street is one text with line ends. */
export interface AddressText {
  key: number;
  name: string;
  organisation: string;
  street: string;
  city: string;
  region: string;
  post_code: string;
  country: string;
}

const orNull = (text: string): string | null => text.trim() || null;

const toAddress = (text: AddressText): Address => ({
  name: orNull(text.name),
  organisation: orNull(text.organisation),
  lines: text.street.split('\n').map((line) => line.trim()).filter(Boolean),
  city: orNull(text.city),
  region: orNull(text.region),
  post_code: orNull(text.post_code),
  country: text.country,
});

const isBlank = ({ name, organisation, street, city, region, post_code }: AddressText): boolean =>
  [name, organisation, street, city, region, post_code].every((text) => text.trim() === '');

/** A customer while being typed. */
export class CustomerDraft {
  name = $state('');
  organisation = $state('');
  email = $state('');
  note = $state('');
  phones = $state<PhoneText[]>([]);
  addresses = $state<AddressText[]>([]);
  readonly id: number | null;
  readonly revision: number | null;
  readonly #country: string;
  #next = 1;

  constructor(country: string, known?: CustomerView) {
    this.#country = country;
    [this.id, this.revision] = [known?.id ?? null, known?.revision ?? null];
    if (known) this.#take(known);
    if (this.phones.length === 0) this.addPhone();
    if (this.addresses.length === 0) this.addAddress();
  }

  #take(known: CustomerView): void {
    [this.name, this.organisation] = [known.name, known.organisation ?? ''];
    [this.email, this.note] = [known.email ?? '', known.note ?? ''];
    this.phones = known.phones.map((text) => ({ key: this.#next++, text }));
    this.addresses = known.addresses.map((address) => ({
      key: this.#next++,
      name: address.name ?? '',
      organisation: address.organisation ?? '',
      street: address.lines.join('\n'),
      city: address.city ?? '',
      region: address.region ?? '',
      post_code: address.post_code ?? '',
      country: address.country,
    }));
  }

  addPhone(): void {
    this.phones.push({ key: this.#next++, text: '' });
  }

  addAddress(): void {
    const empty = { name: '', organisation: '', street: '', city: '', region: '', post_code: '' };
    this.addresses.push({ key: this.#next++, ...empty, country: this.#country });
  }

  /** Every field is named, so that emptying one empties it in the book. Empty rows are left out. */
  request(): SaveCustomer {
    return {
      customer: this.id,
      revision: this.revision,
      name: this.name.trim(),
      organisation: orNull(this.organisation),
      phones: this.phones.map(({ text }) => text.trim()).filter(Boolean),
      email: orNull(this.email),
      addresses: this.addresses.filter((address) => !isBlank(address)).map(toAddress),
      note: orNull(this.note),
    };
  }

  /** Where the request carries this phone; undefined while the field is empty. */
  phonePath(key: number): string | undefined {
    const at = this.phones.filter(({ text }) => text.trim() !== '').findIndex((phone) => phone.key === key);
    return at < 0 ? undefined : `phones[${at}]`;
  }

  addressPath(key: number): string {
    const at = this.addresses.filter((address) => !isBlank(address)).findIndex((address) => address.key === key);
    // A blank address is not sent; its fields still need a name of their own.
    return at < 0 ? `blank[${key}]` : `addresses[${at}]`;
  }
}
