import type { Alert } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { Empty } from '../shell/empty.js';
import { Icon } from '../shell/icon.js';
import { ProblemNote } from '../shell/problem-note.js';
import { Skeleton } from '../shell/skeleton.js';
import { useWords } from '../words.js';
import type { useAlerts } from './use-alerts.js';

interface AlertListProps {
  readonly alerts: ReturnType<typeof useAlerts>;
  readonly state: Alert['state'];
  readonly onState: (state: Alert['state']) => void;
  readonly open: string | undefined;
  readonly onOpen: (alert: Alert) => void;
}

function AlertItem({ alert, isOpen, onOpen }: { alert: Alert; isOpen: boolean; onOpen: () => void }) {
  const { locale, t } = useWords();
  return (
    <li>
      <button
        type="button"
        className="queue-item"
        aria-current={isOpen ? 'true' : undefined}
        data-testid="alert"
        data-alert={alert.alertId}
        onClick={onOpen}
      >
        <span className="queue-item-head">
          <span className="queue-plates">{t('console.alerts.cases', { count: alert.caseCount })}</span>
          <span className="queue-kind">
            <Icon name={alert.state === 'open' ? 'clock' : 'check'} />
            {t(`console.alerts.${alert.state}`)}
          </span>
        </span>
        {alert.patterns.map((pattern) => (
          <span key={pattern}>{t(`console.pattern.${pattern}`)}</span>
        ))}
        <span className="queue-place number">
          {t('console.alerts.grown', { at: formatInstant(locale, alert.grownAt) })}
        </span>
      </button>
    </li>
  );
}

export function AlertList({ alerts, state, onState, open, onOpen }: AlertListProps) {
  const { t } = useWords();
  const { items, isPending, error, hasNextPage } = alerts;
  return (
    <aside className="queue alerts" aria-label={t('console.alerts.title')}>
      <h1 className="alerts-title">{t('console.alerts.title')}</h1>
      <fieldset className="filter">
        <legend className="sr-only">{t('console.alerts.filter')}</legend>
        {(['open', 'closed'] as const).map((one) => (
          <button
            type="button"
            key={one}
            className="chip"
            aria-pressed={state === one}
            data-testid={`alerts-${one}`}
            onClick={() => onState(one)}
          >
            {t(`console.alerts.${one}`)}
          </button>
        ))}
      </fieldset>
      <div className="queue-scroll">
        {error && <ProblemNote error={error} onRetry={() => void alerts.refetch()} />}
        {isPending && <Skeleton lines={8} />}
        {!isPending && !error && items.length === 0 && (
          <Empty icon="check" title={t(state === 'open' ? 'console.alerts.empty' : 'console.alerts.none')}>
            {t('console.alerts.empty_text')}
          </Empty>
        )}
        <ul data-testid="alerts">
          {items.map((alert) => (
            <AlertItem key={alert.alertId} alert={alert} isOpen={alert.alertId === open} onOpen={() => onOpen(alert)} />
          ))}
        </ul>
        {hasNextPage && (
          <button
            type="button"
            className="button"
            disabled={alerts.isFetchingNextPage}
            onClick={() => void alerts.fetchNextPage()}
          >
            {t('action.more')}
          </button>
        )}
      </div>
    </aside>
  );
}
