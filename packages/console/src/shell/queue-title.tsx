import type { ReactNode } from 'react';
import { useWords } from '../words.js';
import { Icon } from './icon.js';

interface QueueTitleProps {
  readonly title: string;
  readonly isReading: boolean;
  readonly onRefresh: () => void;
  /** What else may be done with the whole queue. */
  readonly children?: ReactNode;
}

/** The name of a queue that nothing polls, because each listing is logged, and the way to read it again. */
export function QueueTitle({ title, isReading, onRefresh, children }: QueueTitleProps) {
  const { t } = useWords();
  return (
    <div className="queue-title">
      <h1>{title}</h1>
      <div className="queue-title-acts">
        <button
          type="button"
          className="button small"
          data-testid="queue-refresh"
          disabled={isReading}
          onClick={onRefresh}
        >
          <Icon name="refresh" />
          {t('console.case.refresh')}
        </button>
        {children}
      </div>
    </div>
  );
}
