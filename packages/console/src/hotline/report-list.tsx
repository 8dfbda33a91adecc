import type { DeskQueue, DeskReportItem } from '@yilu/contracts';
import { formatDay, formatInstant } from '@yilu/look/format';
import type { ReactNode } from 'react';
import { Icon } from '../shell/icon.js';
import { Listing } from '../shell/listing.js';
import { QueueTitle } from '../shell/queue-title.js';
import { useNow } from '../shell/use-now.js';
import { type PlainKey, useWords } from '../words.js';
import { ExportList } from './export-list.js';
import { FindReport } from './find-report.js';
import { isNewToUnit } from './queue-filters.js';
import { LateTag, PriorityTag, StatusTag, SuggestionLine } from './report-tags.js';
import type { DeskPages, Units } from './use-reports.js';

interface ReportListProps {
  readonly queue: DeskQueue;
  readonly title: PlainKey;
  readonly empty: PlainKey;
  readonly pages: DeskPages;
  readonly shown: readonly DeskReportItem[];
  readonly units: Units;
  readonly cursor: string | undefined;
  readonly open: string | undefined;
  readonly onOpen: (report: DeskReportItem) => void;
  readonly children?: ReactNode;
}

/** Until when somebody has to look at it, or until when it is promised. */
function Due({ report: { lookBy, expectedOn }, now }: { report: DeskReportItem; now: number }) {
  const { locale, t } = useWords();
  if (lookBy)
    return Date.parse(lookBy) < now ? (
      <span className="apart">{t('console.hotline.look_late', { at: formatInstant(locale, lookBy) })}</span>
    ) : (
      <span>{t('console.hotline.look_by', { at: formatInstant(locale, lookBy) })}</span>
    );
  return expectedOn ? <span>{t('console.hotline.expected', { day: formatDay(locale, expectedOn) })}</span> : null;
}

function Entry({ report, units, now }: { report: DeskReportItem; units: Units; now: number }) {
  const { pick, t } = useWords();
  const { status, photos, followers } = report;
  return (
    <>
      <span className="queue-item-head">
        <span className="queue-plates">{pick(report.service)}</span>
        <StatusTag status={status} />
      </span>
      <span className="report-excerpt">{report.description || t('console.hotline.no_words')}</span>
      {report.place && (
        <span className="queue-place">
          <Icon name="next" /> {report.place}
        </span>
      )}
      <span className="queue-kind">
        <Icon name="clock" />
        <Due report={report} now={now} />
        {photos > 0 && <span>{t('console.hotline.photo_count', { count: photos })}</span>}
        {followers > 1 && <span>{t('console.hotline.followers', { count: followers })}</span>}
      </span>
      {report.unit && status !== 'submitted' ? (
        <span className="queue-kind">
          {pick(report.unit)}
          {isNewToUnit(report) && <span className="apart">{t('console.hotline.unseen')}</span>}
        </span>
      ) : (
        <SuggestionLine
          report={report}
          unit={report.suggestedUnitId ? units.nameOf(report.suggestedUnitId) : undefined}
        />
      )}
      {(report.overdue || report.priority === 'urgent' || report.priority === 'immediate') && (
        <span className="report-marks">
          <LateTag overdue={report.overdue} escalatedTo={report.escalatedTo} />
          <PriorityTag priority={report.priority} />
        </span>
      )}
    </>
  );
}

/** A list of the hotline: what is due first at its head, what is due and where it would go at a glance. */
export function ReportList(props: ReportListProps) {
  const { queue, title, empty, pages, shown, units, cursor, open, onOpen, children } = props;
  const { t } = useWords();
  const now = useNow();
  return (
    <aside className="queue reports" aria-label={t(title)} data-testid="report-list">
      <QueueTitle title={t(title)} isReading={pages.isFetching} onRefresh={() => void pages.refetch()}>
        <ExportList queue={queue} units={units} />
      </QueueTitle>
      <div className="report-filters">{children}</div>
      <div className="queue-scroll">
        <Listing pages={pages} card={false} empty={t(empty)} emptyText={t('console.hotline.empty_text')}>
          {() => (
            <ul data-testid="reports">
              {shown.length === 0 && <li className="report-none muted">{t('console.hotline.none_of_kind')}</li>}
              {shown.map((report) => (
                <li key={report.reportId}>
                  <button
                    type="button"
                    className={`queue-item${report.reportId === cursor ? ' cursor' : ''}`}
                    aria-current={report.reportId === open ? 'true' : undefined}
                    data-testid="report-entry"
                    data-key={report.reportId}
                    onClick={() => onOpen(report)}
                  >
                    <Entry report={report} units={units} now={now} />
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Listing>
      </div>
      <FindReport />
    </aside>
  );
}
