import { todayIso } from './format';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const addDays = (from: Date, days: number): Date =>
  new Date(from.getFullYear(), from.getMonth(), from.getDate() + days, 12);

function exactDay(year: number, month: number, day: number): Date | null {
  const date = new Date(year, month, day, 12);
  // 31 April would roll over to May: that is a slip, not a date.
  return date.getMonth() === month && date.getDate() === day ? date : null;
}

/** Without a year a date means the next one to come: "4 jan" said in December is next year's. */
function upcoming(month: number, day: number, today: Date): Date | null {
  const year = today.getFullYear();
  const start = addDays(today, 0);
  const thisYear = exactDay(year, month, day);
  return thisYear && thisYear >= start ? thisYear : exactDay(year + 1, month, day);
}

const fullYear = (text: string): number => (text.length <= 2 ? 2000 + Number(text) : Number(text));

function byWord(text: string, today: Date): Date | null {
  if (text === 'today' || text === 'tod') return addDays(today, 0);
  if (text.length >= 3 && 'tomorrow'.startsWith(text)) return addDays(today, 1);
  const weekday = WEEKDAYS.findIndex((name) => text.length >= 2 && matchesName(text, name, FULL_DAYS));
  if (weekday >= 0) return addDays(today, ((weekday - today.getDay() + 6) % 7) + 1);
  const ahead = /^\+\s*(\d{1,3})\s*([dw]?)$/.exec(text);
  if (ahead) return addDays(today, Number(ahead[1]) * (ahead[2] === 'w' ? 7 : 1));
  return null;
}

const FULL_DAYS: Record<string, string> = {
  sun: 'sunday', mon: 'monday', tue: 'tuesday', wed: 'wednesday', thu: 'thursday', fri: 'friday', sat: 'saturday',
};
const FULL_MONTHS: Record<string, string> = {
  jan: 'january', feb: 'february', mar: 'march', apr: 'april', may: 'may', jun: 'june',
  jul: 'july', aug: 'august', sep: 'september', oct: 'october', nov: 'november', dec: 'december',
};

const matchesName = (text: string, short: string, full: Record<string, string>): boolean =>
  (full[short] ?? short).startsWith(text);

function byMonthName(text: string, today: Date): Date | null {
  const match =
    /^(\d{1,2})(?:st|nd|rd|th)?\s*([a-z]{3,9})\.?\s*(\d{2}|\d{4})?$/.exec(text) ??
    swapped(/^([a-z]{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s*(\d{4})?$/.exec(text));
  if (!match) return null;
  const month = MONTHS.findIndex((name) => matchesName(match[2]!, name, FULL_MONTHS));
  if (month < 0) return null;
  const day = Number(match[1]);
  return match[3] ? exactDay(fullYear(match[3]), month, day) : upcoming(month, day, today);
}

const swapped = (match: RegExpExecArray | null): (string | undefined)[] | null =>
  match && [match[0], match[2], match[1], match[3]];

function byNumbers(text: string, today: Date): Date | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return exactDay(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
  const dayFirst = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{2}|\d{4}))?\.?$/.exec(text);
  if (!dayFirst) return null;
  const [day, month] = [Number(dayFirst[1]), Number(dayFirst[2]) - 1];
  return dayFirst[3] ? exactDay(fullYear(dayFirst[3]), month, day) : upcoming(month, day, today);
}

/**
 * "4 dec", "fri", "+3", "+2w", "tomorrow", "4/12", "2026-12-04" as YYYY-MM-DD; null when unread.
 * Numbers are day first. A weekday is the next one to come, never today.
 */
export function parseDate(typed: string, today = new Date()): string | null {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ').replace(/^(sun|mon|tues?|wed|thu(?:rs?)?|fri|sat)[a-z]*,? (?=\d)/, '');
  const date = byWord(text, today) ?? byMonthName(text, today) ?? byNumbers(text, today);
  return date ? todayIso(date) : null;
}
