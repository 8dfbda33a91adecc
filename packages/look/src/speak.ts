import type { Locale } from './locale.js';

/** One sentence in both languages; `{name}` is a value, and `{count:day|days}` adds the English singular or plural. */
export interface Entry {
  readonly zh: string;
  readonly en: string;
}
export type Catalogue = Readonly<Record<string, Entry>>;

/** The names of the values in a Chinese sentence, read by the compiler. */
export type Placeholders<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;
type Values<S extends string> = [Placeholders<S>] extends [never]
  ? []
  : [values: Readonly<Record<Placeholders<S>, string | number>>];

export type Speak<C extends Catalogue> = <K extends keyof C & string>(
  locale: Locale,
  key: K,
  ...values: Values<C[K]['zh']>
) => string;

const placeholder = /\{(\w+)(?::([^|{}]*)\|([^{}]*))?\}/g;

/** Puts values into a sentence; a value that is missing leaves its name standing, so that a slip shows in review. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(placeholder, (whole, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return one === undefined ? String(value) : `${value} ${value === 1 ? one : many}`;
  });
}

/** Speaks the sentences of one catalogue; a key or value that the catalogue does not have does not compile. */
export function speak<const C extends Catalogue>(catalogue: C): Speak<C> {
  return (locale, key, ...values) => {
    const entry = catalogue[key];
    if (!entry) return key;
    return fill(locale === 'zh-CN' ? entry.zh : entry.en, values[0] ?? {});
  };
}
