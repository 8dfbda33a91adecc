import type { OfficerCaseView } from '@yilu/contracts';
import { consoleTexts } from '@yilu/look/catalogue/console';
import { formatInstant } from '@yilu/look/format';
import { type PlainKey, useWords } from '../words.js';

const progressKey = (what: string): PlainKey | undefined => {
  const key = `console.progress.${what.replace(/^accidents\./, '')}`;
  return Object.hasOwn(consoleTexts, key) ? (key as PlainKey) : undefined;
};

/** What happened, oldest first, in words; a word that this version does not know is shown as it is. */
export function History({ view }: { view: OfficerCaseView }) {
  const { locale, t } = useWords();
  const sentence = (what: string) => {
    const key = progressKey(what);
    return key ? t(key) : what;
  };
  const who = (by: string) =>
    by === 'a' || by === 'b' ? t(`party.${by}`) : by === 'officer' || by === 'system' ? t(`console.by.${by}`) : by;
  const lines =
    view.history.length > 0 ? view.history : view.progress.map((line, at) => ({ ...line, version: at + 1 }));
  return (
    <section className="block" aria-labelledby="history-title">
      <h2 id="history-title">{t('console.history.title')}</h2>
      <ol className="history">
        {lines.map(({ version, at, what, by }) => (
          <li key={`${version} ${at} ${what}`}>
            <span className="history-at number">{formatInstant(locale, at)}</span>
            <span>{who(by)}</span>
            <span>{sentence(what)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
