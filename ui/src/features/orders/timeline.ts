import { formatMoney } from '../../lib/format';
import { hasMessage, t } from '../../lib/i18n';
import { shop } from '../../lib/shop.svelte';
import type { ActivityRow } from '../../wire/commands.gen';

type Args = Record<string, string | number>;

/** Figures of the activity as a sentence takes them: amounts with their mark, words through the catalogue. */
function plainArgs({ subject, detail }: ActivityRow): Args {
  // "shipment 1001-1": the sentence says what it is, so only the number goes in.
  const args: Args = { subject: subject.split(' ').at(-1) ?? subject };
  for (const [name, value] of Object.entries(detail ?? {})) {
    if (typeof value === 'number') args[name.replace(/_minor$/, '')] = name.endsWith('_minor') ? formatMoney(value, shop.currency) : value;
    else if (name === 'method' && typeof value === 'string') args[name] = t(`method-${value.replaceAll('_', '-')}`).toLowerCase();
    else if (name === 'kind' && typeof value === 'string') args[name] = t(`paper-${value.replaceAll('_', '-')}`);
    else if (typeof value === 'string') args[name] = value;
    else if (Array.isArray(value)) args[name] = value.length;
  }
  return args;
}

/** Figures that make a sentence more particular, by the name of its message. */
const PARTICULAR = ['amount', 'refund', 'parcels'];

/** What happened, as a sentence; the most particular one whose figures are known. */
export function activitySentence(row: ActivityRow): string {
  const id = `did-${row.command.replaceAll(/[._]/g, '-')}`;
  const args = plainArgs(row);
  const particular = PARTICULAR.map((name) => `${id}-${name}`).find((name, at) => PARTICULAR[at]! in args && hasMessage(name));
  if (particular) return t(particular, args);
  return hasMessage(id) ? t(id, args) : t('did-other', { command: row.command });
}
