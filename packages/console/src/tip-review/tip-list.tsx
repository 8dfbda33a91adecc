import { dayOf } from '@yilu/kernel/day';
import { formatDay, formatInstant } from '@yilu/look/format';
import { Icon } from '../shell/icon.js';
import { Listing } from '../shell/listing.js';
import { QueueTitle } from '../shell/queue-title.js';
import { Tag } from '../shell/tag.js';
import { useNow } from '../shell/use-now.js';
import { useWords } from '../words.js';
import { minutesApart, type TipGroup, type TipRow, tipGroups } from './tip-groups.js';
import type { TipQueue, useTips } from './use-tips.js';

const queues = ['review', 'appeals'] as const satisfies readonly TipQueue[];

interface TipListProps {
  readonly tips: ReturnType<typeof useTips>;
  readonly queue: TipQueue;
  readonly onQueue: (queue: TipQueue) => void;
  readonly cursor: string | undefined;
  readonly open: string | undefined;
  readonly onOpen: (tip: TipRow) => void;
}

function DueTag({ tip }: { tip: TipRow }) {
  const { locale, t } = useWords();
  const day = formatDay(locale, tip.reviewBy.on);
  return tip.reviewBy.on < dayOf(new Date(useNow())) ? (
    <Tag tone="danger" icon="warn">
      {t('console.tips.late', { day })}
    </Tag>
  ) : (
    <Tag icon="clock">{t('console.tips.by', { day })}</Tag>
  );
}

function TipItem({
  tip,
  queue,
  mark,
  isOpen,
  onOpen,
}: {
  tip: TipRow;
  queue: TipQueue;
  mark: string;
  isOpen: boolean;
  onOpen: () => void;
}) {
  const { locale, pick, t } = useWords();
  return (
    <button
      type="button"
      className={`queue-item${mark}`}
      aria-current={isOpen ? 'true' : undefined}
      data-testid="tip"
      data-key={tip.tipId}
      onClick={onOpen}
    >
      <span className="queue-item-head">
        <span className="queue-plates number">{tip.plate ?? t('console.tips.no_plate')}</span>
        {queue === 'review' && <DueTag tip={tip} />}
      </span>
      <span>{pick(tip.typeName)}</span>
      <span className="queue-place">
        <Icon name="clock" /> <span className="number">{formatInstant(locale, tip.occurredAt)}</span> {tip.place}
      </span>
    </button>
  );
}

function GroupHead({ group }: { group: TipGroup }) {
  const { t } = useWords();
  if (group.tips.length < 2) return null;
  return (
    <p className="tip-group" data-testid="tip-group">
      <Icon name="group" />
      {t('console.tips.group', { plate: group.plate ?? '', count: group.tips.length, minutes: minutesApart(group) })}
    </p>
  );
}

/** Reports that wait, the most pressing first, with those of one car near in time beside each other. */
export function TipList({ tips, queue, onQueue, cursor, open, onOpen }: TipListProps) {
  const { t } = useWords();
  return (
    <aside className="queue alerts" aria-label={t('console.tips.title')}>
      <QueueTitle title={t('console.tips.title')} isReading={tips.isFetching} onRefresh={() => void tips.refetch()} />
      <fieldset className="filter">
        <legend className="sr-only">{t('console.tips.filter')}</legend>
        {queues.map((one) => (
          <button
            type="button"
            key={one}
            className="chip"
            aria-pressed={queue === one}
            data-testid={`tips-${one}`}
            onClick={() => onQueue(one)}
          >
            {t(`console.tips.queue.${one}`)}
          </button>
        ))}
      </fieldset>
      <div className="queue-scroll">
        <Listing
          pages={tips}
          card={false}
          empty={t(`console.tips.empty.${queue}`)}
          emptyText={t('console.tips.empty_text')}
        >
          {(items) =>
            tipGroups(items).map((group) => (
              <section key={group.tips[0]?.tipId} className={group.tips.length > 1 ? 'tip-grouped' : undefined}>
                <GroupHead group={group} />
                <ul data-testid="tips">
                  {group.tips.map((tip) => (
                    <li key={tip.tipId}>
                      <TipItem
                        tip={tip}
                        queue={queue}
                        mark={tip.tipId === cursor ? ' cursor' : ''}
                        isOpen={tip.tipId === open}
                        onOpen={() => onOpen(tip)}
                      />
                    </li>
                  ))}
                </ul>
              </section>
            ))
          }
        </Listing>
      </div>
    </aside>
  );
}
