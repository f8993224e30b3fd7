// What is hardly meant. The figures to compare with are the program's; here only the sentence is chosen.
import { formatDate, formatMoney, formatQuantity, todayIso } from './format';
import { t } from './i18n';
import { quantity, type Minor, type Quantity } from './measures';
import { shop } from './shop.svelte';

/** More money than is due. */
export function moreThanDue(amount: Minor | null, due: Minor): string | null {
  if (amount === null || amount <= due) return null;
  const [asked, most] = [amount, due].map((money) => formatMoney(money, shop.currency)) as [string, string];
  return due > 0 ? t('doubt-more-than-due', { asked, due: most }) : t('doubt-nothing-due', { asked });
}

const FAR_DAYS = 300;
const DAY_MS = 86_400_000;
const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** A promise for a day that is over, or most of a year away: the wrong month or year was meant. */
export function oddDay(iso: string | null, today = todayIso()): string | null {
  if (iso === null) return null;
  const ahead = daysFrom(today, iso);
  const when = `${formatDate(iso)} ${iso.slice(0, 4)}`.replace(/(\d{4}) \1$/, '$1');
  if (ahead < 0) return t('doubt-day-over', { when });
  return ahead > FAR_DAYS ? t('doubt-day-far', { when }) : null;
}

/** How many times what is usual is hardly meant: a digit too many, or a barcode in the wrong field. */
const FAR_TIMES = 10;

/** A quantity far beyond what lies here, but for small ones: ten of what is sold out are asked for every day. */
export function farBeyond(asked: Quantity | null, here: Quantity, decimals: number, small: number): string | null {
  const usual = Math.max(here, small * 10 ** decimals);
  if (asked === null || Math.abs(asked) <= FAR_TIMES * usual) return null;
  return t('doubt-far-beyond', { asked: formatQuantity(asked, decimals), here: formatQuantity(quantity(Math.max(0, here)), decimals) });
}
