import type { OfficerCaseView } from '@yilu/contracts';
import { seatsOf } from '@yilu/contracts/constants';
import { formatInstant, formatInstantInFull } from '@yilu/look/format';
import { Icon } from '../shell/icon.js';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import { agreementFieldKey } from './agreement-field-words.js';

type Amendment = NonNullable<OfficerCaseView['amendment']>;

const looks = {
  open: { tone: 'warn', icon: 'clock' },
  completed: { tone: 'ok', icon: 'check' },
  refused: { tone: 'danger', icon: 'cross' },
  withdrawn: { tone: 'plain', icon: 'cross' },
  expired: { tone: 'plain', icon: 'clock' },
} as const;

/** Which paper counts: the one in force, and what takes its place once all have signed. */
function Versions({ amendment, agreement }: { amendment: Amendment; agreement: OfficerCaseView['agreement'] }) {
  const { t } = useWords();
  if (!agreement) return null;
  const { state, agreement: draft } = amendment;
  return (
    <p className="versions">
      {state === 'completed' && (
        <>
          <Tag>{t('console.amendment.superseded')}</Tag>
          <Icon name="next" />
        </>
      )}
      <strong>{t('console.amendment.version', { version: agreement.version })}</strong>
      <span className="number">{agreement.number}</span>
      <Tag tone="ok" icon="check">
        {t('console.amendment.in_force')}
      </Tag>
      {draft && (
        <>
          <Icon name="next" />
          <strong>{t('console.amendment.version', { version: draft.version })}</strong>
          <span className="number">{draft.number}</span>
          <Tag tone="warn" icon="pending">
            {t('console.amendment.draft')}
          </Tag>
        </>
      )}
      {state !== 'open' && state !== 'completed' && <span className="muted">{t('console.amendment.stands')}</span>}
    </p>
  );
}

function Corrections({ corrections }: Pick<Amendment, 'corrections'>) {
  const { t } = useWords();
  return (
    <table className="plain-table" data-testid="corrections">
      <thead>
        <tr>
          <th scope="col">{t('console.amendment.line')}</th>
          <th scope="col">{t('console.amendment.before')}</th>
          <th scope="col">{t('console.amendment.after')}</th>
        </tr>
      </thead>
      <tbody>
        {corrections.map(({ field, of, from, to }) => {
          const name = agreementFieldKey(field);
          return (
            <tr key={`${of} ${field}`}>
              <th scope="row">
                {of && <span className={`party-${of} party-name`}>{t(`party.${of}`)}</span>}{' '}
                {name ? t(name.text) : field}
              </th>
              <td className="was">{from || '–'}</td>
              <td>
                <strong>{to}</strong>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The last proposal to put the agreement right: who, why, which lines, and what everybody answered. */
export function AmendmentCard({ view }: { view: OfficerCaseView }) {
  const { locale, t } = useWords();
  const { amendment, agreement, others } = view;
  if (!amendment) return null;
  const { by, reason, proposedAt, expiresAt, state, corrections, agreed, ended } = amendment;
  const signedAt = amendment.agreement?.signedAt;
  const answer = (role: 'a' | 'b' | 'c' | 'd') => {
    const at = signedAt?.[role];
    if (at) return `${t('console.amendment.signed')} ${formatInstant(locale, at)}`;
    return t(agreed[role] ? 'console.amendment.agreed' : 'console.amendment.silent');
  };
  return (
    <section className="block" aria-labelledby="amendment-title" data-testid="amendment">
      <header className="block-head">
        <h2 id="amendment-title" className="grow">
          {t('console.amendment.title')}
        </h2>
        <Tag {...looks[state]}>{t(`console.amendment.${state === 'open' && signedAt ? 'signing' : state}`)}</Tag>
        {state === 'open' && (
          <span className="muted">{t('console.amendment.until', { at: formatInstant(locale, expiresAt) })}</span>
        )}
      </header>
      <Versions amendment={amendment} agreement={agreement} />
      <p>
        <span className={`party-${by} party-name`}>
          {t('console.amendment.proposed', { party: t(`party.${by}`), at: formatInstantInFull(locale, proposedAt) })}
        </span>
      </p>
      <blockquote className="prose">{reason}</blockquote>
      <Corrections corrections={corrections} />
      {state === 'open' && (
        <ul className="answers">
          {seatsOf(others).map((role) => (
            <li key={role}>
              <span className={`party-${role} party-name`}>{t(`party.${role}`)}</span> {answer(role)}
            </li>
          ))}
        </ul>
      )}
      {ended?.by && ended.reason && (
        <p>{t('console.amendment.ended_by', { party: t(`party.${ended.by}`), reason: ended.reason })}</p>
      )}
    </section>
  );
}
