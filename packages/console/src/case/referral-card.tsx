import type { OfficerCaseView } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { useWords } from '../words.js';

/** The case went to 122: why, and under which number the patrol finds it. */
export function ReferralCard({ referral }: { referral: NonNullable<OfficerCaseView['referral']> }) {
  const { locale, t } = useWords();
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
    </section>
  );
}
