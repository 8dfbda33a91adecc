import type { DeskReportView } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel/day';
import { formatDay, formatInstant } from '@yilu/look/format';
import { Tag } from '../shell/tag.js';
import { useNow } from '../shell/use-now.js';
import { useWords } from '../words.js';
import { clocksOf } from './clocks.js';

const tones = {
  kept: { tone: 'ok', icon: 'check' },
  runs: { tone: 'plain', icon: 'clock' },
  late: { tone: 'danger', icon: 'warn' },
} as const;

/** What is due when, and since when its unit has it and has looked at it. */
export function ClocksCard({ report }: { report: DeskReportView }) {
  const { locale, t } = useWords();
  const clocks = clocksOf(report, dayOf(new Date(useNow())));
  const { assignment } = report;
  if (clocks.length === 0 && !assignment) return null;
  return (
    <section className="block" aria-labelledby="clocks-title" data-testid="clocks">
      <h2 id="clocks-title">{t('console.hotline.clocks')}</h2>
      <dl className="facts report-facts">
        {clocks.map(({ id, on, article, nominal, state }) => (
          <div key={id} className="facts-row" data-clock={id}>
            <dt>{t(`console.hotline.clock.${id}`)}</dt>
            <dd>
              <span className="number">{formatDay(locale, on)}</span>{' '}
              <Tag {...tones[state]}>{t(`console.hotline.clock_state.${state}`)}</Tag>
              {article && (
                <span className="hint"> {t('console.hotline.petition', { law: `《信访工作条例》${article}` })}</span>
              )}
              {nominal && <span className="hint"> {t('console.hotline.nominal')}</span>}
            </dd>
          </div>
        ))}
        {assignment && (
          <div className="facts-row">
            <dt>{t('console.hotline.assigned')}</dt>
            <dd className="number">{formatInstant(locale, assignment.at)}</dd>
          </div>
        )}
        {assignment && (
          <div className="facts-row">
            <dt>{t('console.hotline.seen')}</dt>
            <dd className={assignment.seenAt ? 'number' : 'apart'}>
              {assignment.seenAt ? formatInstant(locale, assignment.seenAt) : t('console.hotline.unseen')}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
