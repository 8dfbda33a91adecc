/** Sentences of the identity screens. */
export const identity = {} as const;
