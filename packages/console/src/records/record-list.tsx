import type { StaffRecordQuery, StaffRecords } from '@yilu/contracts';
import { type Day, dayOf } from '@yilu/kernel/day';
import { formatDay, formatInstant } from '@yilu/look/format';
import { Icon } from '../shell/icon.js';
import { Listing } from '../shell/listing.js';
import { QueueTitle } from '../shell/queue-title.js';
import { Tag } from '../shell/tag.js';
import { useNow } from '../shell/use-now.js';
import type { usePages } from '../shell/use-pages.js';
import { useWords } from '../words.js';

type Item = StaffRecords['items'][number];

interface RecordListProps {
  readonly records: ReturnType<typeof usePages<Item>>;
  readonly queue: StaffRecordQuery['queue'];
  readonly cursor: string | undefined;
  readonly open: string | undefined;
  readonly onOpen: (record: Item) => void;
}

/** Until when it has to be audited, or why it is held. */
function Waits({ record: { auditBy, holds }, today }: { record: Item; today: Day }) {
  const { locale, t } = useWords();
  if (holds.length > 0)
    return (
      <>
        {holds.map(({ reason }) => (
          <Tag key={reason} tone="warn" icon="warn">
            {t(`console.held.reason.${reason}`)}
          </Tag>
        ))}
      </>
    );
  if (!auditBy) return null;
  const day = formatDay(locale, auditBy.on);
  return auditBy.on < today ? (
    <Tag tone="danger" icon="warn">
      {t('console.audit.late', { day })}
    </Tag>
  ) : (
    <Tag icon="clock">{t('console.audit.by', { day })}</Tag>
  );
}

export function RecordList({ records, queue, cursor, open, onOpen }: RecordListProps) {
  const { locale, pick, t } = useWords();
  const today = dayOf(new Date(useNow()));
  return (
    <aside className="queue plain" aria-label={t(`console.${queue}.title`)}>
      <QueueTitle
        title={t(`console.${queue}.title`)}
        isReading={records.isFetching}
        onRefresh={() => void records.refetch()}
      />
      <div className="queue-scroll">
        <Listing
          pages={records}
          card={false}
          empty={t(`console.${queue}.empty`)}
          emptyText={t('console.records.empty_text')}
        >
          {(items) => (
            <ul data-testid="records">
              {items.map((record) => (
                <li key={record.recordId}>
                  <button
                    type="button"
                    className={`queue-item${record.recordId === cursor ? ' cursor' : ''}`}
                    aria-current={record.recordId === open ? 'true' : undefined}
                    data-testid="record"
                    data-key={record.recordId}
                    onClick={() => onOpen(record)}
                  >
                    <span className="queue-item-head">
                      <span className="queue-plates number">{record.plate}</span>
                      <Waits record={record} today={today} />
                    </span>
                    <span>{pick(record.act)}</span>
                    <span className="queue-place">
                      <Icon name="clock" /> <span className="number">{formatInstant(locale, record.occurredAt)}</span>{' '}
                      {record.place}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Listing>
      </div>
    </aside>
  );
}
