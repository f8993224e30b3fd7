// Generated from the table of commands; `cargo test -p tests --test bindings` says when it is old, and
// `cargo run -p cli -- typescript ui/src/wire` writes it anew.

import type { LabelPaper, Ppm, Revision, SlipPaper, TaxRounding } from './terms.gen';
import type { Address } from './views.gen';

export type ChangeShop = {
  /**
   * The revision the change was made on; refused when the shop has changed since.
   */
  revision?: Revision | null;
  name?: string | null;
  prices_include_tax?: boolean | null;
  tax_rounding?: TaxRounding | null;
  shipping_tax_code?: string | null | null;
  /**
   * The whole list; rates of the past stay in it.
   */
  tax_rates?: Array<TaxRate> | null;
  address?: Address | null | null;
  phone?: string | null | null;
  email?: string | null | null;
  website?: string | null | null;
  /**
   * A PNG or JPEG in base64, at most one megabyte; printed on the packing slip.
   */
  logo_base64?: string | null | null;
  /**
   * Paper for slips when none is named.
   */
  slip_paper?: SlipPaper | null;
  /**
   * Paper for labels when none is named.
   */
  label_paper?: LabelPaper | null;
};

export type Changed = {
  before: Revision;
  after: Revision;
};

export type RateView = {
  name: string;
  rate_ppm: Ppm;
};

export type ShopView = {
  name: string;
  country: string;
  currency: string;
  /**
   * Digits behind the point of the currency: 2 for GBP, 0 for JPY.
   */
  currency_digits: number;
  prices_include_tax: boolean;
  tax_rounding: TaxRounding;
  shipping_tax_code?: string | null;
  tax_rates: Array<TaxRate>;
  /**
   * What things can be taxed at today; several rates under one code add up.
   */
  tax_codes: Array<TaxCodeView>;
  /**
   * What most things here are taxed at.
   */
  usual_tax_code?: string | null;
  address?: Address | null;
  phone?: string | null;
  email?: string | null;
  website?: string | null;
  has_logo: boolean;
  slip_paper: SlipPaper;
  label_paper: LabelPaper;
  revision: Revision;
  /**
   * Where the shop file lies.
   */
  shop_file: string;
};

export type ShowShop = Record<symbol, never>;

export type TaxCodeView = {
  code: string;
  rates: Array<RateView>;
};

export type TaxRate = {
  code: string;
  name: string;
  /**
   * Parts per million: 20 % is 200000.
   */
  rate_ppm: Ppm;
  /**
   * First day on which the rate holds.
   */
  from: string;
};
