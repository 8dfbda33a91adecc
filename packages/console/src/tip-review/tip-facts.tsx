import type { StaffTip } from '@yilu/contracts';
import { ningboRewards, tipTypeOf } from '@yilu/law/feedback/tip-rewards';
import { cited } from '@yilu/law/violations/citation';
import { violationOf } from '@yilu/law/violations/table';
import { formatInstantInFull, formatMoney } from '@yilu/look/format';
import { Spot } from '../move-tasks/spot.js';
import { useWords } from '../words.js';
import { isType } from './tip-checks.js';

/** What a report tells, under which article it falls, and, until it is judged, what it is worth if it holds as it was told. */
export function TipFacts({ tip }: { tip: StaffTip }) {
  const { locale, pick, t } = useWords();
  const type = isType(tip.type) ? tipTypeOf(tip.type) : undefined;
  const row = type?.violation ? violationOf(type.violation) : undefined;
  return (
    <section className="block" aria-label={t('console.tips.facts')}>
      <dl className="facts" data-testid="tip-facts">
        <dt>{t('console.tips.act')}</dt>
        <dd>
          <p className="strong">{row ? pick(row) : pick(tip.typeName)}</p>
          {row && <p className="hint">{pick(cited(row.conduct))}</p>}
          {type?.isClue && <p className="hint">{pick(cited('RTSL art 71'))}</p>}
        </dd>
        <dt>{t('console.tips.when')}</dt>
        <dd className="number">{formatInstantInFull(locale, tip.occurredAt)}</dd>
        <dt>{t('console.tips.where')}</dt>
        <dd>
          <p>{tip.place}</p>
          <Spot place={tip.location} name={tip.place} />
        </dd>
        {tip.text && (
          <>
            <dt>{t('console.tips.words')}</dt>
            <dd className="prose" data-testid="tip-words">
              {tip.text}
            </dd>
          </>
        )}
        {type && tip.status === 'submitted' && (
          <>
            <dt>{t('console.tips.reward')}</dt>
            <dd data-testid="tip-reward">
              <p className="strong">{formatMoney(type.rewardFen)}</p>
              <p className="hint">
                {type.isClue
                  ? t('console.tips.reward_clue')
                  : t('console.tips.reward_when', { most: formatMoney(ningboRewards.monthlyCapFen) })}
              </p>
            </dd>
          </>
        )}
        {tip.reason && (
          <>
            <dt>{t('console.tips.reason')}</dt>
            <dd>
              <p className="strong">{pick(tip.reason.words)}</p>
              {tip.reason.note && <p className="prose">{tip.reason.note}</p>}
            </dd>
          </>
        )}
        <dt>{t('console.tips.number')}</dt>
        <dd>
          <code>{tip.tipId}</code>
        </dd>
      </dl>
    </section>
  );
}
