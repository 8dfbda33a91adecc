/** Sentences of the console screens. */
export const consoleTexts = {} as const;
