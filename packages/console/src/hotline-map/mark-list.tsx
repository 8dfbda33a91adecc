import { formatDay } from '@yilu/look/format';
import { LateTag, StatusTag } from '../hotline/report-tags.js';
import { useQueueKeys } from '../shell/use-queue-keys.js';
import { useWords } from '../words.js';
import { inOrder, type OpenMark } from './open-marks.js';

/** As many as one still reads beside a map. */
const most = 60;

interface MarkListProps {
  readonly marks: readonly OpenMark[];
  readonly onChoose: (reportId: string | undefined) => void;
  readonly onOpen: (reportId: string) => void;
}

/** What the map shows, as a list: by j, k and Enter, and for whoever sees no map. */
export function MarkList({ marks, onChoose, onOpen }: MarkListProps) {
  const { locale, pick, t } = useWords();
  const shown = inOrder(marks).slice(0, most);
  useQueueKeys(shown, { idOf: ({ id }) => id, open: undefined, onOpen: ({ id }) => onOpen(id) });
  if (shown.length === 0) return <p className="muted map-empty">{t('console.hotline_map.none_here')}</p>;
  return (
    <ul className="map-list" data-testid="map-list">
      {shown.map(({ id, tone, report }) => (
        <li key={id}>
          <button
            type="button"
            className="queue-item"
            data-key={id}
            data-testid="map-entry"
            onFocus={() => onChoose(id)}
            onMouseEnter={() => onChoose(id)}
            onMouseLeave={() => onChoose(undefined)}
            onClick={() => onOpen(id)}
          >
            <span className="queue-item-head">
              <span className="strong">
                <span className={`map-key ${tone}`} aria-hidden="true" /> {pick(report.service)}
              </span>
              <StatusTag status={report.status} />
            </span>
            <span className="report-excerpt">{report.place ?? report.description}</span>
            <span className="queue-kind">
              <LateTag overdue={report.overdue} escalatedTo={report.escalatedTo} />
              {report.expectedOn && (
                <span>{t('console.hotline_map.due', { day: formatDay(locale, report.expectedOn) })}</span>
              )}
            </span>
          </button>
        </li>
      ))}
      {marks.length > most && (
        <li className="hint">{t('console.hotline_map.more_here', { count: marks.length - most })}</li>
      )}
    </ul>
  );
}
