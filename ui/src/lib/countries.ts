import { LOCALE } from './i18n';
import { countryName } from './format';

// ISO 3166-1 alpha-2, as assigned.
const CODES =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW';

/** What people say and type for a country, beside its name and its code. */
const SAID: Record<string, string> = {
  AE: 'UAE Emirates', AT: 'Österreich', BE: 'België Belgique', CD: 'Congo Kinshasa DRC', CG: 'Congo Brazzaville', CH: 'Schweiz Suisse Svizzera',
  CI: 'Ivory Coast', CZ: 'Czech Republic Česko', DE: 'Deutschland', DK: 'Danmark', ES: 'España', FI: 'Suomi', FR: 'Metropolitan',
  GB: 'UK Great Britain England Scotland Wales Northern Ireland', GR: 'Hellas', HR: 'Hrvatska', HU: 'Magyarország', IE: 'Éire Republic',
  IT: 'Italia', KP: 'North Korea', KR: 'South Korea', MK: 'Macedonia', MM: 'Burma', NL: 'Holland Nederland', NO: 'Norge', PL: 'Polska',
  PT: 'Portuguese', RU: 'Russian Federation', SE: 'Sverige', SZ: 'Swaziland', TR: 'Turkey', US: 'USA America', VA: 'Vatican',
};

interface Country {
  value: string;
  label: string;
  words: string;
}

let named: readonly Country[] | undefined;

/** Every country by name, for a list that also finds it by its code and by what people call it. */
export function countryOptions(): readonly Country[] {
  named ??= CODES.split(' ')
    .map((value) => ({ value, label: countryName(value), words: [value, SAID[value]].filter(Boolean).join(' ') }))
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
