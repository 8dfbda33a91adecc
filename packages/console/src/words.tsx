import { aftermath } from '@yilu/look/catalogue/aftermath';
import { assistance, assistanceDesk } from '@yilu/look/catalogue/assistance';
import { claims, claimsDesk } from '@yilu/look/catalogue/claims';
import { common } from '@yilu/look/catalogue/common';
import { consoleTexts } from '@yilu/look/catalogue/console';
import type { Locale } from '@yilu/look/locale';
import { type Placeholders, type Speak, speak } from '@yilu/look/speak';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

const catalogue = {
  ...common,
  ...aftermath,
  ...assistance,
  ...assistanceDesk,
  ...consoleTexts,
  ...claims,
  ...claimsDesk,
} as const;
type Catalogue = typeof catalogue;
type TextKey = keyof Catalogue & string;
/** A sentence without values. */
export type PlainKey = {
  [K in TextKey]: [Placeholders<Catalogue[K]['zh']>] extends [never] ? K : never;
}[TextKey];

/** Says a sentence of the catalogue in a given language; documents are always drawn up in zh-CN. */
export const say: Speak<Catalogue> = speak(catalogue);

type SayHere = <K extends TextKey>(
  key: K,
  ...values: [Placeholders<Catalogue[K]['zh']>] extends [never]
    ? []
    : [values: Readonly<Record<Placeholders<Catalogue[K]['zh']>, string | number>>]
) => string;

export interface Words {
  readonly locale: Locale;
  readonly t: SayHere;
  /** The side of a bilingual text, such as a shape of the law tables, that this reader reads. */
  readonly pick: (text: { readonly zh: string; readonly en: string }) => string;
  readonly setLocale: (locale: Locale) => void;
}

const WordsContext = createContext<Words | undefined>(undefined);
const storageKey = 'yilu.locale';

const firstLocale = (): Locale => {
  const stored = localStorage.getItem(storageKey);
  if (stored === 'zh-CN' || stored === 'en') return stored;
  return navigator.language.startsWith('zh') ? 'zh-CN' : 'en';
};

export function WordsProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(firstLocale);
  useEffect(() => {
    localStorage.setItem(storageKey, locale);
    document.documentElement.lang = locale;
  }, [locale]);
  const words = useMemo<Words>(
    () => ({
      locale,
      t: (key, ...values) => say(locale, key, ...values),
      pick: (text) => (locale === 'zh-CN' ? text.zh : text.en),
      setLocale,
    }),
    [locale],
  );
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The language of this reader and its sentences. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords outside of WordsProvider');
  return words;
}
