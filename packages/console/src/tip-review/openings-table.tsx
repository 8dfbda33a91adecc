import type { StaffOpening } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { Link } from 'wouter';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';

const looks = {
  asked: { tone: 'warn', icon: 'clock' },
  open: { tone: 'brand', icon: 'lock' },
  declined: { tone: 'plain', icon: 'cross' },
  over: { tone: 'plain', icon: 'check' },
} as const satisfies Record<StaffOpening['state'], object>;

interface OpeningsTableProps {
  readonly openings: readonly StaffOpening[];
  readonly onAnswer: (opening: StaffOpening) => void;
  readonly onLook: (opening: StaffOpening) => void;
}

/** Openings, the newest first, with both officers and their reasons. */
export function OpeningsTable({ openings, onAnswer, onLook }: OpeningsTableProps) {
  const { locale, t } = useWords();
  return (
    <table className="list" data-testid="openings">
      <thead>
        <tr>
          <th scope="col">{t('console.openings.tip')}</th>
          <th scope="col">{t('console.openings.first')}</th>
          <th scope="col">{t('console.openings.second')}</th>
          <th scope="col">{t('console.money.state')}</th>
          <th scope="col">
            <span className="sr-only">{t('console.openings.acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {openings.map((opening) => (
          <tr key={opening.openingId} data-opening={opening.openingId}>
            <td>
              <Link href={`/review/tips/${opening.tipId}`}>
                <code>{opening.tipId.slice(0, 8)}</code>
              </Link>
            </td>
            <td>
              <p className="strong">{opening.askedBy}</p>
              <p className="number hint">{formatInstantInFull(locale, opening.askedAt)}</p>
              <p className="prose">{opening.reason}</p>
            </td>
            <td>
              {opening.answeredBy ? (
                <>
                  <p className="strong">{opening.answeredBy}</p>
                  {opening.answeredAt && (
                    <p className="number hint">{formatInstantInFull(locale, opening.answeredAt)}</p>
                  )}
                  <p className="prose">{opening.answer}</p>
                </>
              ) : (
                <span className="muted">{t('console.openings.nobody')}</span>
              )}
            </td>
            <td>
              <Tag {...looks[opening.state]}>{t(`console.openings.state.${opening.state}`)}</Tag>
              {opening.state === 'open' && opening.until && (
                <p className="hint">
                  {t('console.openings.until', { at: formatInstantInFull(locale, opening.until) })}
                </p>
              )}
            </td>
            <td>
              <div className="row-acts">
                {opening.state === 'asked' && !opening.own && (
                  <button
                    type="button"
                    className="button small"
                    data-testid="opening-answer"
                    onClick={() => onAnswer(opening)}
                  >
                    {t('console.openings.answer')}
                  </button>
                )}
                {opening.state === 'open' && (
                  <button
                    type="button"
                    className="button small"
                    data-testid="opening-look"
                    onClick={() => onLook(opening)}
                  >
                    {t('console.openings.look')}
                  </button>
                )}
              </div>
              {opening.own && opening.state === 'asked' && <p data-testid="opening-own">{t('console.openings.own')}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
