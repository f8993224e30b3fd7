import { LOCALE } from './i18n';
import { countryName } from './format';

// ISO 3166-1 alpha-2, as assigned.
const CODES =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW';

let named: { value: string; label: string }[] | undefined;

/** Every country by name, for a select. */
export function countryOptions(): readonly { value: string; label: string }[] {
  named ??= CODES.split(' ')
    .map((value) => ({ value, label: countryName(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, LOCALE));
  return named;
}

/** Every currency in use, "GBP, British Pound". */
export function currencyOptions(): readonly { value: string; label: string }[] {
  const names = new Intl.DisplayNames([LOCALE], { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((value) => ({ value, label: `${value}, ${names.of(value) ?? value}` }));
}

const EURO = 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK AD MC SM VA ME XK';
const OTHERS: Record<string, string> = {
  GB: 'GBP', US: 'USD', CA: 'CAD', AU: 'AUD', NZ: 'NZD', CH: 'CHF', LI: 'CHF', SE: 'SEK', NO: 'NOK', DK: 'DKK',
  PL: 'PLN', CZ: 'CZK', HU: 'HUF', RO: 'RON', BG: 'EUR', IS: 'ISK', JP: 'JPY', CN: 'CNY', IN: 'INR', KR: 'KRW',
  BR: 'BRL', MX: 'MXN', ZA: 'ZAR', IL: 'ILS', TR: 'TRY', AE: 'AED', SA: 'SAR', SG: 'SGD', HK: 'HKD', KW: 'KWD',
};

/** The currency people expect in a country; a proposal only. */
export const usualCurrency = (country: string): string | undefined =>
  OTHERS[country] ?? (EURO.split(' ').includes(country) ? 'EUR' : undefined);
