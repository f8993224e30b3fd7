/** Who takes it and how, from what was told to the caller and what was used before. */
export interface CarrierChoice {
  carrier: string;
  service: string;
}

const KEY = 'counterbook.last-carrier';
const KNOWN = [
  'Royal Mail', 'Parcelforce', 'Evri', 'Yodel', 'DPD', 'DHL', 'UPS', 'FedEx', 'TNT', 'GLS', 'Hermes', 'Deutsche Post', 'PostNL',
  'bpost', 'La Poste', 'Colissimo', 'Chronopost', 'Correos', 'Poste Italiane', 'Swiss Post', 'Austrian Post', 'An Post', 'USPS',
  'Canada Post', 'Australia Post', 'Aramex',
];

export function lastCarrier(): CarrierChoice {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<CarrierChoice>;
    return { carrier: kept.carrier ?? '', service: kept.service ?? '' };
  } catch {
    return { carrier: '', service: '' };
  }
}

export const rememberCarrier = (choice: CarrierChoice): void => localStorage.setItem(KEY, JSON.stringify(choice));

/** What was told to the caller comes first, split after a carrier that is known; else the last one used. */
export function proposeCarrier(goesBy: string | null | undefined, last: CarrierChoice): CarrierChoice {
  const told = goesBy?.trim() ?? '';
  if (told === '') return last;
  const names = [last.carrier, ...KNOWN].filter(Boolean);
  const carrier = names.find((name) => told.toLowerCase().startsWith(name.toLowerCase()));
  if (!carrier) return { carrier: told, service: '' };
  return { carrier: told.slice(0, carrier.length), service: told.slice(carrier.length).trim() };
}
