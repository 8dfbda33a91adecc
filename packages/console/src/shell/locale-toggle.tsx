import type { Locale } from '@yilu/look/locale';
import { useWords } from '../words.js';

// A language's own name is the same in every language, so that it stands in no catalogue.
const names: { readonly [L in Locale]: string } = { 'zh-CN': '中文', en: 'English' };

/** The other language, named in itself, so that who cannot read this one finds it. */
export function LocaleToggle() {
  const { locale, setLocale } = useWords();
  const other = locale === 'zh-CN' ? 'en' : 'zh-CN';
  return (
    <button type="button" className="button quiet" data-testid="toggle-locale" onClick={() => setLocale(other)}>
      <span lang={other}>{names[other]}</span>
    </button>
  );
}
