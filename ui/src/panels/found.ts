// Finding anything by what is scanned or typed: the find box, the bench and the picking of an order ask alike.
import { call, type Answer } from '../lib/call';
import type { FoundKind } from '../wire';

export type Found = Answer<'desk.find'>['hits'][number];

export const findAnything = async (text: string): Promise<readonly Found[]> => (await call('desk.find', { text })).hits;

export const foundKey = (hit: Found): string => `${hit.kind} ${hit.key}`;

/** The text names this one and no other. */
export const isNamed = (hit: Found, text: string): boolean => hit.key.toLowerCase() === text.toLowerCase();

/** The screen that shows what was found. */
export const SCREENS: Readonly<Record<FoundKind, string>> = {
  order: 'orders',
  shipment: 'packing',
  return: 'returns',
  customer: 'customers',
  item: 'stock',
};
