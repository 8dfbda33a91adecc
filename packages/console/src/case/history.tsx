import type { OfficerCaseView, PartyRole } from '@yilu/contracts';
import { partyRoles } from '@yilu/contracts/constants';
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
  const who = (by: string, via: PartyRole | undefined) => {
    const role = partyRoles.find((one) => one === by);
    if (!role) return by === 'officer' || by === 'system' ? t(`console.by.${by}`) : by;
    return via ? t('console.by.via', { who: t(`party.${role}`), host: t(`party.${via}`) }) : t(`party.${role}`);
  };
  const lines =
    view.history.length > 0 ? view.history : view.progress.map((line, at) => ({ ...line, version: at + 1 }));
  return (
    <section className="block" aria-labelledby="history-title">
      <h2 id="history-title">{t('console.history.title')}</h2>
      <ol className="history">
        {lines.map(({ version, at, what, by, via }) => (
          <li key={`${version} ${at} ${what}`}>
            <span className="history-at number">{formatInstant(locale, at)}</span>
            <span>{who(by, via)}</span>
            <span>{sentence(what)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
