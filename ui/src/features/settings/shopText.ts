import { orNull } from '../../lib/text';
import { addressFrom, addressText, emptyAddress, isAddressBlank, type AddressText } from '../../panels/address';
import type { Address, ChangeShop, LabelPaper, ShopView, SlipPaper, TaxRounding } from '../../wire';

export interface RateText {
  key: number;
  code: string;
  name: string;
  rate_ppm: number | null;
  from: string | null;
}

/** The shop's settings while they are being typed. */
export interface ShopText {
  name: string;
  address: AddressText;
  phone: string;
  email: string;
  website: string;
  prices_include_tax: boolean;
  tax_rounding: TaxRounding;
  tax_rates: RateText[];
  shipping_tax_code: string;
  slip_paper: SlipPaper;
  label_paper: LabelPaper;
  /** A newly picked logo; null leaves the one there is, '' takes it away. */
  logo_base64: string | null;
}

let nextKey = 1;
export const newRate = (from: string): RateText => ({ key: nextKey++, code: '', name: '', rate_ppm: null, from });

export function textOf(shop: ShopView): ShopText {
  return {
    name: shop.name,
    address: shop.address ? addressText(shop.address) : emptyAddress(shop.country),
    phone: shop.phone ?? '',
    email: shop.email ?? '',
    website: shop.website ?? '',
    prices_include_tax: shop.prices_include_tax,
    tax_rounding: shop.tax_rounding,
    tax_rates: shop.tax_rates.map((rate) => ({ key: nextKey++, ...rate })),
    shipping_tax_code: shop.shipping_tax_code ?? '',
    slip_paper: shop.slip_paper,
    label_paper: shop.label_paper,
    logo_base64: null,
  };
}

/** A shop stands on its slips under its own name, and a county alone is no address. */
const addressOf = (text: AddressText): Address | null => {
  const nameless = { ...text, name: '' };
  return isAddressBlank({ ...nameless, region: '' }) ? null : addressFrom(nameless);
};

export function changeFrom(text: ShopText, revision: number): ChangeShop {
  return {
    revision,
    name: text.name.trim(),
    address: addressOf(text.address),
    phone: orNull(text.phone),
    email: orNull(text.email),
    website: orNull(text.website),
    prices_include_tax: text.prices_include_tax,
    tax_rounding: text.tax_rounding,
    tax_rates: text.tax_rates.map(({ code, name, rate_ppm, from }) => ({
      code: code.trim(),
      name: name.trim(),
      // An empty rate is no rate of nothing: it is refused, with whatever else is wrong.
      rate_ppm: rate_ppm as number,
      from: from ?? '',
    })),
    shipping_tax_code: text.shipping_tax_code || null,
    slip_paper: text.slip_paper,
    label_paper: text.label_paper,
    ...(text.logo_base64 === null ? {} : { logo_base64: text.logo_base64 || null }),
  };
}
