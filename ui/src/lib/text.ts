// What is typed into a field, as the program takes it.

/** Typed text without its margins; nothing typed is `null`. */
export const orNull = (text: string): string | null => text.trim() || null;
