import type { OfficerCaseView } from '@yilu/contracts';
import { partyRoles } from '@yilu/contracts/constants';
import { formatDay, formatInstantInFull } from '@yilu/look/format';
import { useWords } from '../words.js';
import { useShapeWords } from './fact-words.js';

type Made = NonNullable<OfficerCaseView['determination']>;

/** Says how and when a party was served: by his own answer, or by an officer. */
function useService() {
  const { locale, t } = useWords();
  return (answer: Made['acknowledged']['a']): string => {
    if (!answer) return t('console.served.not_yet');
    const { at, outcome, service } = answer;
    if (!service) return t(`console.served.${outcome}`, { at: formatInstantInFull(locale, at) });
    const how = t(`console.service.how.${service.how}`);
    const said = t('console.served.by_officer', { how, day: formatDay(locale, service.servedOn) });
    return service.note ? `${said} · ${service.note}` : said;
  };
}

/** The determination as made, with its service and review. */
export function DeterminationCard({ made }: { made: Made }) {
  const { locale, t } = useWords();
  const shapeName = useShapeWords();
  const served = useService();
  return (
    <section className="block" aria-labelledby="determination-title" data-testid="determination">
      <h2 id="determination-title">{t('console.determination.title')}</h2>
      <dl className="facts">
        <dt>{t('console.determination.number')}</dt>
        <dd className="number" data-testid="determination-number">
          {made.number}
        </dd>
        <dt>{t('console.determination.made')}</dt>
        <dd>
          {formatInstantInFull(locale, made.madeAt)} · {made.officer.name} {made.officer.badge} · {made.officer.unit}
        </dd>
        <dt>{t('console.fact.shape')}</dt>
        <dd>{shapeName(made.shape)}</dd>
        {partyRoles
          .flatMap((role) => {
            const liability = made.liability[role];
            return liability ? [{ role, liability }] : [];
          })
          .map(({ role, liability }) => (
            <div key={role} className="facts-row">
              <dt className={`party-${role} party-name`}>{t(`party.${role}`)}</dt>
              <dd>
                <strong>{t(`liability.${liability}`)}</strong>{' '}
                <span className="muted">{served(made.acknowledged[role])}</span>
              </dd>
            </div>
          ))}
        <dt>{t('console.decision.basis')}</dt>
        <dd>{made.basis}</dd>
        <dt>{t('console.decision.findings')}</dt>
        <dd className="prose">{made.findings}</dd>
        <dt>{t('console.decision.reasons')}</dt>
        <dd className="prose">{made.reasons}</dd>
        {made.reviewUntil && (
          <>
            <dt>{t('console.determination.review_until')}</dt>
            <dd>{formatDay(locale, made.reviewUntil)}</dd>
          </>
        )}
        {made.review && (
          <>
            <dt>{t('console.review.title')}</dt>
            <dd className="prose">
              {t('console.review.by', {
                party: t(`party.${made.review.by}`),
                at: formatInstantInFull(locale, made.review.requestedAt),
              })}
              {'\n'}
              {made.review.reasons}
              {made.review.forwardedAt &&
                `\n${t('console.review.forwarded', { at: formatInstantInFull(locale, made.review.forwardedAt) })}`}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
