// What a kept paper is called, and which of several is in force.
import { t } from '../lib/i18n';
import { word } from '../lib/words';
import type { DocumentKind, DocumentRow } from '../wire';

/** "Packing slip 1001-1". */
export const paperTitle = ({ kind, shipment }: DocumentRow): string => t('paper-of', { kind: word('paper', kind), shipment: shipment ?? '' });

export const newestFirst = (papers: readonly DocumentRow[]): DocumentRow[] => [...papers].sort((a, b) => b.document - a.document);

export const newestOf = (papers: readonly DocumentRow[], kind: DocumentKind): DocumentRow | undefined =>
  newestFirst(papers.filter((paper) => paper.kind === kind))[0];
