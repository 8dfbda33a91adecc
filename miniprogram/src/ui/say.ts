import { accidents } from '@yilu/look/catalogue/accidents';
import { common } from '@yilu/look/catalogue/common';
import { identity } from '@yilu/look/catalogue/identity';
import { inbox } from '@yilu/look/catalogue/inbox';
import { troubles } from '@yilu/look/catalogue/troubles';
import type { Locale } from '@yilu/look/locale';
import { fill } from '@yilu/look/speak';
import type { Trouble } from '@/api/problem';
import { createState, useWatched } from '@/state/create-state';
import { preferences } from '@/state/preferences';

// The console's sentences stay out of the phone's bundle, so that the areas are named here one by one.
const texts = { ...common, ...troubles, ...identity, ...inbox, ...accidents };
type Key = keyof typeof texts;
type Values = Readonly<Record<string, string | number>>;

// English sentences for the city's refusals: only English readers load them.
const refusals = createState<Readonly<Record<string, string>>>({});
function readRefusals(): void {
  if (preferences.get().locale !== 'en' || refusals.get()['internal']) return;
  void import('@yilu/look/catalogue/problems').then(
    ({ problems }) => refusals.set(problems),
    // Without them a refusal still has its title.
    () => undefined,
  );
}
preferences.subscribe(readRefusals);
readRefusals();

/** Each language by its own name, for those who cannot read the present one. */
export const languages: Readonly<Record<Locale, string>> = {
  'zh-CN': identity['settings.chinese'].zh,
  en: identity['settings.english'].en,
};

export interface Say<K extends string = Key> {
  readonly locale: Locale;
  /** A sentence that the catalogue is known to have. */
  (key: K, values?: Values): string;
  /** A sentence whose key comes off the wire; the fallback where there is none. */
  or(key: string, fallback: string): string;
  /** The reader's language out of a law text that stands in both. */
  of(text: { readonly zh: string; readonly en: string }): string;
  /** An article of law; in English with its Chinese name beside it, which an officer knows. */
  basis(law: { readonly basis: string; readonly basisEn: string }): string;
  trouble(trouble: Trouble): string;
}

type Texts = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

function sayIn<K extends string = Key>(locale: Locale, entries: Texts): Say<K> {
  const of = (entry: { readonly zh: string; readonly en: string }): string => (locale === 'en' ? entry.en : entry.zh);
  const or = (key: string, fallback: string): string => {
    const entry = entries[key];
    return entry ? of(entry) : fallback;
  };
  const say = (key: string, values: Values = {}): string => {
    const entry = entries[key];
    return entry ? fill(of(entry), values) : key;
  };
  const basis = (law: { readonly basis: string; readonly basisEn: string }): string =>
    locale === 'en' ? `${law.basisEn.replace('D146', of(texts['law.procedure_rules']))} · ${law.basis}` : law.basis;
  const trouble = ({ code, title, detail }: Trouble): string => {
    const unknown = of(texts.unknown);
    // The city's own Chinese sentence knows more; an English reader is never shown it.
    return locale === 'zh-CN' ? (detail ?? or(code, unknown)) : (refusals.get()[code] ?? or(code, title ?? unknown));
  };
  return Object.assign(say, { locale, or, of, basis, trouble });
}

const byLocale = { 'zh-CN': sayIn('zh-CN', texts), en: sayIn('en', texts) };

/** The sentences in the reader's language; the screen is drawn again when he changes it. */
export function useSay(): Say {
  useWatched(refusals);
  return byLocale[useWatched(preferences).locale];
}

/** The same with an area of its own beside it, which only its sub-package loads: made once, beside its screens. */
export function sayWith<const C extends Texts>(area: C): () => Say<Key | (keyof C & string)> {
  const all = { ...texts, ...area };
  const spoken = {
    'zh-CN': sayIn<Key | (keyof C & string)>('zh-CN', all),
    en: sayIn<Key | (keyof C & string)>('en', all),
  };
  return () => {
    useWatched(refusals);
    return spoken[useWatched(preferences).locale];
  };
}
