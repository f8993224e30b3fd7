const MOST_PX = 322;
const GAP_PX = 4;
const EDGE_PX = 8;
/** With less room than this below, a list goes where there is more. */
const FEW_PX = 200;

/** Where a list of this field is drawn: under it, or above it when the room is there. */
export function placeFor(field: Pick<DOMRect, 'top' | 'bottom' | 'left' | 'width'>, window: { innerWidth: number; innerHeight: number }): Record<string, string> {
  const below = window.innerHeight - field.bottom - GAP_PX - EDGE_PX;
  const above = field.top - GAP_PX - EDGE_PX;
  const isAbove = below < FEW_PX && above > below;
  const room = Math.max(0, Math.min(MOST_PX, isAbove ? above : below));
  return {
    left: `${Math.max(EDGE_PX, field.left)}px`,
    'min-width': `${field.width}px`,
    'max-width': `${window.innerWidth - Math.max(EDGE_PX, field.left) - EDGE_PX}px`,
    'max-height': `${room}px`,
    top: isAbove ? 'auto' : `${field.bottom + GAP_PX}px`,
    bottom: isAbove ? `${window.innerHeight - field.top + GAP_PX}px` : 'auto',
  };
}

/** Keeps a list at its field, in front of every edge that would cut it, while the page scrolls; answers what ends that. */
export function hang(list: HTMLElement, field: HTMLElement): () => void {
  const place = (): void => {
    const where = placeFor(field.getBoundingClientRect(), window);
    for (const [name, value] of Object.entries(where)) list.style.setProperty(name, value);
  };
  place();
  window.addEventListener('scroll', place, true);
  window.addEventListener('resize', place);
  return () => {
    window.removeEventListener('scroll', place, true);
    window.removeEventListener('resize', place);
  };
}
