/** The whole of `messages.gen.ts`, as the catalogue says it should be. */
export function messagesFile(): string;
