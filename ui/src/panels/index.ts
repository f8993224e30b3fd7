// What several features show of one thing of the shop: an address, a state, a paper.
export { addressFrom, addressText, emptyAddress, isAddressBlank, type AddressText } from './address';
export { default as AddressFields } from './AddressFields.svelte';
export { default as AddressLine } from './AddressLine.svelte';
export { default as DeliveryChip } from './DeliveryChip.svelte';
export { default as DocumentPreview } from './DocumentPreview.svelte';
export { findAnything, foundKey, isNamed, SCREENS, type Found } from './found';
export { refundOptions } from './methods';
export { default as MoneyChip } from './MoneyChip.svelte';
export { default as OrderPick } from './OrderPick.svelte';
export { default as PaperDialog } from './PaperDialog.svelte';
export { newestFirst, newestOf, paperTitle } from './papers';
export { partList } from './parts';
export { choosePrinter, chosenPrinter, printDocument } from './print';
export { default as PromisedDate } from './PromisedDate.svelte';
export { booksMark, copyMark, SAFETY_TAGS } from './safety';
export { default as ReturnChip } from './ReturnChip.svelte';
export { TODAY_TAGS } from './today';
