import { todayIso } from '../lib/format';
import type { Tone } from '../lib/toast.svelte';
import type { DeliveryStatus } from '../wire/commands.gen';

/** What is known of where the goods of an order are. */
export interface DeliveryFacts {
  status: DeliveryStatus;
  isHeld?: boolean | undefined;
  /** Pieces that could go into a parcel now. */
  toPack?: number | undefined;
  allocated?: number | undefined;
  backordered?: number | undefined;
}

/** What most needs to be known of where the goods are: the message and its tone. */
export function deliveryWord({ status, isHeld, toPack = 0, allocated = 0, backordered = 0 }: DeliveryFacts): [string, Tone | 'plain'] {
  if (status === 'cancelled') return ['delivery-cancelled', 'plain'];
  if (status === 'sent') return ['delivery-sent', 'good'];
  if (status === 'delivered') return ['delivery-delivered', 'good'];
  if (isHeld) return ['delivery-held', 'bad'];
  if (toPack > 0) return [status === 'part' ? 'delivery-part-to-pack' : 'delivery-to-pack', 'info'];
  if (allocated > 0) return ['delivery-packed', 'info'];
  if (backordered > 0) return [status === 'part' ? 'delivery-part-waiting' : 'delivery-waiting', 'warn'];
  return status === 'part' ? ['delivery-part', 'info'] : ['delivery-open', 'plain'];
}

/** What was promised is past, and something has still to go. */
export const isLate = (promised_on: string | null | undefined, status: DeliveryStatus, today = todayIso()): boolean =>
  promised_on != null && promised_on < today && isToSend(status);

export const isDueToday = (promised_on: string | null | undefined, status: DeliveryStatus, today = todayIso()): boolean =>
  promised_on === today && isToSend(status);

const isToSend = (status: DeliveryStatus): boolean => status === 'open' || status === 'part';
