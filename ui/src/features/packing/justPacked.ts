/** The shipment that was packed a moment ago: its page makes the papers by itself, once. */
let number: string | null = null;

export function packedJustNow(shipment: string): void {
  number = shipment;
}

export function takeJustPacked(shipment: string): boolean {
  const isIt = number === shipment;
  if (isIt) number = null;
  return isIt;
}
