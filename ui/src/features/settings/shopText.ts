import type { Address, ChangeShop, ShopView, TaxRounding } from '../../wire/commands.gen';

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
  organisation: string;
  street: string;
  city: string;
  region: string;
  post_code: string;
  country: string;
  phone: string;
  email: string;
  website: string;
  prices_include_tax: boolean;
  tax_rounding: TaxRounding;
  tax_rates: RateText[];
  shipping_tax_code: string;
  slip_paper: string;
  label_paper: string;
  /** A newly picked logo; null leaves the one there is, '' takes it away. */
  logo_base64: string | null;
}

let nextKey = 1;
export const newRate = (from: string): RateText => ({ key: nextKey++, code: '', name: '', rate_ppm: null, from });

export function textOf(shop: ShopView): ShopText {
  const address = shop.address;
  return {
    name: shop.name,
    organisation: address?.organisation ?? '',
    street: (address?.lines ?? []).join('\n'),
    city: address?.city ?? '',
    region: address?.region ?? '',
    post_code: address?.post_code ?? '',
    country: address?.country ?? shop.country,
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

const orNull = (text: string): string | null => text.trim() || null;

function addressOf(text: ShopText): Address | null {
  const lines = text.street.split('\n').map((line) => line.trim()).filter(Boolean);
  const isBlank = lines.length === 0 && !text.city.trim() && !text.post_code.trim() && !text.organisation.trim();
  return isBlank
    ? null
    : {
        name: null,
        organisation: orNull(text.organisation),
        lines,
        city: orNull(text.city),
        region: orNull(text.region),
        post_code: orNull(text.post_code),
        country: text.country,
      };
}

export function changeFrom(text: ShopText, revision: number): ChangeShop {
  return {
    revision,
    name: text.name.trim(),
    address: addressOf(text),
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
