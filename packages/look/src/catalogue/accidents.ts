/** Sentences of the accidents screens. */
export const accidents = {} as const;
