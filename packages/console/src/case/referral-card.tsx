import type { OfficerCaseView } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { useWords } from '../words.js';

interface ReferralCardProps {
  readonly referral: NonNullable<OfficerCaseView['referral']>;
  readonly record: OfficerCaseView['referralRecord'];
}

/** The case went to 122: why, and under which number the patrol finds it. */
export function ReferralCard({ referral, record }: ReferralCardProps) {
  const { locale, t } = useWords();
  const { otherPlate, note, witnesses = 0 } = record ?? {};
  return (
    <section className="block" aria-labelledby="referral-title">
      <h2 id="referral-title">{t('console.referral.title')}</h2>
      <p>
        <strong>{t(`referral.${referral.reason}`)}</strong> · <span className="number">{referral.number}</span> ·{' '}
        {formatInstantInFull(locale, referral.at)}
      </p>
      <ul>
        {referral.hazards.map(({ id, text, basis }) => (
          <li key={id}>
            {text} <span className="muted">{basis}</span>
          </li>
        ))}
      </ul>
      {(otherPlate || note || witnesses > 0) && (
        <dl className="facts" data-testid="referral-record">
          {otherPlate && (
            <>
              <dt>{t('console.referral.other_plate')}</dt>
              <dd className="number">{otherPlate}</dd>
            </>
          )}
          {witnesses > 0 && (
            <>
              <dt>{t('console.referral.witnesses')}</dt>
              <dd>{witnesses}</dd>
            </>
          )}
          {note && (
            <>
              <dt>{t('console.referral.note')}</dt>
              <dd className="prose">{note}</dd>
            </>
          )}
        </dl>
      )}
    </section>
  );
}
