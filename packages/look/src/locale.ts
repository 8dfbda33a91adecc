/** The languages that a citizen or officer may choose; zh-CN is the language of the law and of every default. */
export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];
