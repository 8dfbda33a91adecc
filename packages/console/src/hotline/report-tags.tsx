import type { DeskReportItem, EscalationLevel, ReportStatus, ServicePriority } from '@yilu/contracts';
import type { IconName } from '../shell/icon.js';
import { Tag, type Tone } from '../shell/tag.js';
import { useWords } from '../words.js';

const looks: { readonly [S in ReportStatus]: { readonly tone: Tone; readonly icon: IconName } } = {
  submitted: { tone: 'brand', icon: 'pending' },
  accepted: { tone: 'brand', icon: 'check' },
  rejected: { tone: 'plain', icon: 'cross' },
  duplicate: { tone: 'plain', icon: 'same' },
  dispatched: { tone: 'plain', icon: 'next' },
  returned: { tone: 'warn', icon: 'left' },
  in_progress: { tone: 'plain', icon: 'clock' },
  extended: { tone: 'warn', icon: 'clock' },
  done: { tone: 'ok', icon: 'check' },
  replied: { tone: 'ok', icon: 'chat' },
  closed: { tone: 'ok', icon: 'check' },
  reopened: { tone: 'danger', icon: 'refresh' },
};

export function StatusTag({ status }: { status: ReportStatus }) {
  const { t } = useWords();
  return <Tag {...looks[status]}>{t(`console.hotline.status.${status}`)}</Tag>;
}

/** What cannot wait; everything else says nothing of its priority. */
export function PriorityTag({ priority }: { priority: ServicePriority }) {
  const { t } = useWords();
  if (priority !== 'immediate' && priority !== 'urgent') return null;
  return (
    <Tag tone="danger" icon="warn">
      {t(`console.hotline.priority.${priority}`)}
    </Tag>
  );
}

/** Past its day, and who has been told of it. */
export function LateTag({ overdue, escalatedTo }: { overdue: boolean; escalatedTo?: EscalationLevel | undefined }) {
  const { t } = useWords();
  if (!overdue) return null;
  return (
    <Tag tone="danger" icon="clock">
      {t(escalatedTo ? `console.hotline.late.${escalatedTo}` : 'console.hotline.late')}
    </Tag>
  );
}

const percent = (share: number) => Math.round(share * 100);

/** Where it would go by its service, and how sure the machine was of the service. */
export function SuggestionLine({
  report: { suggested, serviceCode },
  unit,
}: {
  report: Pick<DeskReportItem, 'suggested' | 'serviceCode'>;
  unit: string | undefined;
}) {
  const { t } = useWords();
  if (!unit && !suggested) return null;
  const differs = suggested && suggested.serviceCode !== serviceCode;
  return (
    <span className="queue-kind">
      {unit && t('console.hotline.suggested_unit', { unit })}
      {suggested && (
        <span className={differs ? 'apart' : undefined}>
          {t(differs ? 'console.hotline.confidence_other' : 'console.hotline.confidence', {
            percent: percent(suggested.confidence),
          })}
        </span>
      )}
    </span>
  );
}
