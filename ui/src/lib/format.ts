import { LOCALE } from './i18n';
import type { Minor, Quantity } from './measures';

// Given explicitly: some locales would otherwise write another calendar or other digits.
const CALENDAR = { calendar: 'gregory', numberingSystem: 'latn' } as const;
const DIGITS = { numberingSystem: 'latn' } as const;

/** Making a format takes longer than using it a hundred times, and a list uses three in every row. */
function keeping<O extends object, F>(make: (options: O) => F): (options: O) => F {
  const kept = new Map<string, F>();
  return (options) => {
    const key = JSON.stringify(options);
    let format = kept.get(key);
    if (!format) kept.set(key, (format = make(options)));
    return format;
  };
}

const numbers = keeping((options: Intl.NumberFormatOptions) => new Intl.NumberFormat(LOCALE, options));
const dates = keeping((options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(LOCALE, options));
const names = keeping((options: Intl.DisplayNamesOptions) => new Intl.DisplayNames([LOCALE], options));

/** Minor units in one major unit as a power of ten: 2 for GBP, 0 for JPY, 3 for KWD. */
export function currencyDigits(currency: string): number {
  return numbers({ style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** A decimal string keeps every digit on its way into a format; a number would pass through a float. */
function decimal(minor: number, digits: number): string {
  const sign = minor < 0 ? '-' : '';
  const all = String(Math.abs(minor)).padStart(digits + 1, '0');
  const cut = all.length - digits;
  return digits === 0 ? sign + all : `${sign}${all.slice(0, cut)}.${all.slice(cut)}`;
}

/** One sign for less than nothing, wherever it stands. */
const withMinus = (text: string): string => text.replace('-', '\u2212');

/** Minor units as plain digits, without float arithmetic: 1250 at two digits is "12.50". */
export const minorToText = (minor: number, digits: number): string => withMinus(decimal(minor, digits));

/** "£1,234.50", with the currency's own mark. */
export function formatMoney(minor: Minor, currency: string): string {
  const format = numbers({ style: 'currency', currency, ...DIGITS });
  return withMinus(format.format(decimal(minor, currencyDigits(currency)) as unknown as number));
}

/** "1,234.50": for columns where the currency is said once. */
export function formatAmount(minor: Minor, currency: string): string {
  const digits = currencyDigits(currency);
  const format = numbers({ minimumFractionDigits: digits, ...DIGITS });
  return withMinus(format.format(decimal(minor, digits) as unknown as number));
}

/** The same, where nothing is a dash. */
export const amountOrDash = (minor: Minor, currency: string): string => (minor === 0 ? '–' : formatAmount(minor, currency));

/** A quantity of smallest units as the person counts it: 1500 with three decimals is "1.5". */
export function formatQuantity(quantity: Quantity, decimals = 0): string {
  const format = numbers({ maximumFractionDigits: decimals, ...DIGITS });
  return withMinus(format.format(decimal(quantity, decimals) as unknown as number));
}

/** Parts per million as per cent: 200000 is "20 %". */
export const formatRate = (rate_ppm: number): string => `${minorToText(rate_ppm, 4).replace(/\.?0+$/, '')} %`;

const asLocalDay = (iso: string): Date => new Date(`${iso.slice(0, 10)}T12:00:00`);

const yearBeside = (day: Date, today: Date): Intl.DateTimeFormatOptions =>
  day.getFullYear() === today.getFullYear() ? {} : { year: 'numeric' };

/** "Fri 4 Dec", with the year when it is another one. Takes YYYY-MM-DD. */
export function formatDate(iso: string, today = new Date()): string {
  const day = asLocalDay(iso);
  const year = yearBeside(day, today);
  return dates({ weekday: 'short', day: 'numeric', month: 'short', ...year, ...CALENDAR })
    .format(day)
    .replace(',', '');
}

/** "14 Nov, 09:02". Takes an instant (RFC 3339); shown in this computer's zone. */
export function formatInstant(instant: string, today = new Date()): string {
  const at = new Date(instant);
  const clock = formatClock(instant);
  if (at.toDateString() === today.toDateString()) return clock;
  const year = yearBeside(at, today);
  const day = dates({ day: 'numeric', month: 'short', ...year, ...CALENDAR });
  return `${day.format(at)}, ${clock}`;
}

/** "09:02". */
export const formatClock = (instant: string): string =>
  dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...CALENDAR }).format(new Date(instant));

/** Today as YYYY-MM-DD in this computer's zone. */
export function todayIso(now = new Date()): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const BYTES = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "27 MB". */
export function formatBytes(bytes: number): string {
  const step = Math.min(BYTES.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const size = bytes / 1000 ** step;
  return numbers({ style: 'unit', unit: BYTES[step]!, maximumFractionDigits: size < 10 ? 1 : 0, ...DIGITS }).format(size);
}

interface AddressParts {
  name?: string | null;
  organisation?: string | null;
  lines?: readonly string[];
  city?: string | null;
  region?: string | null;
  post_code?: string | null;
  country?: string | null;
}

/** An address in one line, without the name. */
export function formatAddress(address: AddressParts, homeCountry = ''): string {
  const place = [address.city, address.region, address.post_code].filter(Boolean).join(' ');
  const abroad = address.country && address.country !== homeCountry ? countryName(address.country) : '';
  return [address.organisation, ...(address.lines ?? []), place, abroad].filter(Boolean).join(', ');
}

/** ISO 3166-1 alpha-2 to a name people say. */
export function countryName(code: string): string {
  try {
    return names({ type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
