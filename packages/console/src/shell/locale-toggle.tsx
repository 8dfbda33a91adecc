import { useWords } from '../words.js';

/** The other language, named in itself, so that who cannot read this one finds it. */
export function LocaleToggle() {
  const { locale, setLocale, t } = useWords();
  const other = locale === 'zh-CN' ? 'en' : 'zh-CN';
  return (
    <button type="button" className="button quiet" data-testid="toggle-locale" onClick={() => setLocale(other)}>
      <span lang={other}>{t('console.locale.other')}</span>
    </button>
  );
}
