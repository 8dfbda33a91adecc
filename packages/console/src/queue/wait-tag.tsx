import type { QueueEntry } from '@yilu/contracts';
import { formatDay, formatStopwatch } from '@yilu/look/format';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import { reviewDueOn, type WaitLevel, waitedSeconds, waitLevel } from './wait-clock.js';

const tones = { on_time: 'ok', soon: 'warn', late: 'danger' } as const satisfies Record<WaitLevel, string>;
const icons = { on_time: 'clock', soon: 'clock', late: 'warn' } as const satisfies Record<WaitLevel, string>;
const hoursShownAsClock = 24;

/** How long somebody has waited, as clock, word and colour. */
export function WaitTag({ entry, now }: { entry: Pick<QueueEntry, 'kind' | 'since'>; now: number }) {
  const { locale, t } = useWords();
  const level = waitLevel(entry, now);
  const seconds = waitedSeconds(entry.since, now);
  const days = Math.floor(seconds / 86_400);
  const waited =
    seconds < hoursShownAsClock * 3600 ? formatStopwatch(seconds) : t('console.wait.days', { count: days });
  if (entry.kind === 'injury')
    return (
      <Tag tone="danger" icon="warn">
        <span className="number">{waited}</span> {t('console.wait.first')}
      </Tag>
    );
  const due = entry.kind === 'review' ? reviewDueOn(entry.since) : undefined;
  return (
    <Tag tone={tones[level]} icon={icons[level]}>
      {due ? (
        t('console.wait.review_due', { day: formatDay(locale, due) })
      ) : (
        <>
          <span className="number">{waited}</span> {t(`console.wait.${level}`)}
        </>
      )}
    </Tag>
  );
}
