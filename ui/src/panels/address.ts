// The one text form of an address: how it is typed, and how it goes to the program and comes back.
import { orNull } from '../lib/text';
import type { Address } from '../wire';

/** An address while it is being typed: nothing is null, the street is one text with line ends. */
export interface AddressText {
  name: string;
  organisation: string;
  street: string;
  city: string;
  region: string;
  post_code: string;
  country: string;
}

export const emptyAddress = (country: string): AddressText => ({
  name: '',
  organisation: '',
  street: '',
  city: '',
  region: '',
  post_code: '',
  country,
});

export const addressText = (address: Address): AddressText => ({
  name: address.name ?? '',
  organisation: address.organisation ?? '',
  street: address.lines.join('\n'),
  city: address.city ?? '',
  region: address.region ?? '',
  post_code: address.post_code ?? '',
  country: address.country,
});

export const addressFrom = (text: AddressText): Address => ({
  name: orNull(text.name),
  organisation: orNull(text.organisation),
  lines: text.street.split('\n').map((line) => line.trim()).filter(Boolean),
  city: orNull(text.city),
  region: orNull(text.region),
  post_code: orNull(text.post_code),
  country: text.country,
});

/** Whether anything but the country was written. */
export const isAddressBlank = ({ name, organisation, street, city, region, post_code }: AddressText): boolean =>
  [name, organisation, street, city, region, post_code].every((text) => text.trim() === '');
