import type { OfficerCaseView } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { useWords } from '../words.js';

/** Who does not agree with what he signed, and why. */
export function Objections({ objections }: { objections: NonNullable<OfficerCaseView['objections']> }) {
  const { locale, t } = useWords();
  if (objections.length === 0) return null;
  return (
    <section className="block" aria-labelledby="objections-title" data-testid="objections">
      <h2 id="objections-title">{t('console.objection.title')}</h2>
      <ul className="questions">
        {objections.map(({ by, at, reason }) => (
          <li key={`${by} ${at}`}>
            <p>
              <span className={`party-${by} party-name`}>{t(`party.${by}`)}</span>{' '}
              <span className="hint">{formatInstantInFull(locale, at)}</span>
            </p>
            <p className="prose">{reason}</p>
          </li>
        ))}
      </ul>
      <p className="muted">{t('console.objection.note')}</p>
    </section>
  );
}
