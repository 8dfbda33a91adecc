import type { StaffDefence } from '@yilu/contracts';
import { formatMoney } from '@yilu/look/format';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';

type Decisions = StaffDefence['decisions'];

const looks = {
  in_force: { tone: 'brand', icon: 'scales' },
  paid: { tone: 'ok', icon: 'check' },
  revoked: { tone: 'plain', icon: 'cross' },
} as const satisfies Record<Decisions[number]['standing'], object>;

/** What was decided about a record, why, and how that stands. */
export function DecisionFacts({ decisions }: { decisions: Decisions }) {
  const { pick, t } = useWords();
  if (decisions.length === 0) return <p className="muted">{t('console.record.no_decision')}</p>;
  return (
    <ul className="stack">
      {decisions.map(({ number, outcome, fen, points, reason, standing }) => (
        <li key={number} className="decision-facts" data-testid="defence-decision">
          <p className="marks">
            <strong>{t(`console.record.ruling.${outcome}`, { sum: formatMoney(fen) })}</strong>
            <span>{points > 0 ? t('console.record.points', { points }) : t('console.record.no_points')}</span>
            <Tag {...looks[standing]}>{t(`console.record.standing.${standing}`)}</Tag>
          </p>
          <p className="hint number">
            {t('console.record.decision')} {number}
          </p>
          <p>
            {pick(reason)} <span className="hint">{pick(reason.basis)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
