/** Sentences of the inbox screens. */
export const inbox = {} as const;
