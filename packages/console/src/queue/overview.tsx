import { formatStopwatch } from '@yilu/look/format';
import { useWords } from '../words.js';
import type { QueueFigures } from './queue-order.js';
import { waitedSeconds } from './wait-clock.js';

interface OverviewProps {
  readonly figures: QueueFigures;
  /** More is waiting than what is loaded. */
  readonly more: boolean;
  readonly decidedToday: number;
  readonly now: number;
}

/** The desk's few numbers. */
export function Overview({ figures, more, decidedToday, now }: OverviewProps) {
  const { t } = useWords();
  const seconds = figures.oldestSince ? waitedSeconds(figures.oldestSince, now) : undefined;
  const oldest =
    seconds === undefined
      ? '–'
      : seconds < 86_400
        ? formatStopwatch(seconds)
        : t('console.wait.days', { count: Math.floor(seconds / 86_400) });
  return (
    <dl className="overview">
      <div>
        <dt>{t('console.overview.waiting')}</dt>
        <dd className="number" data-testid="overview-waiting">
          {figures.waiting}
          {more && '+'}
        </dd>
      </div>
      <div>
        <dt>{t('console.overview.oldest')}</dt>
        <dd className="number">{oldest}</dd>
      </div>
      <div>
        <dt>{t('console.overview.decided')}</dt>
        <dd className="number">{decidedToday}</dd>
      </div>
    </dl>
  );
}
