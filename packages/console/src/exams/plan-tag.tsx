import type { PlanStatus } from '@yilu/contracts';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';

const looks = {
  draft: { tone: 'plain', icon: 'document' },
  published: { tone: 'brand', icon: 'next' },
  closed: { tone: 'warn', icon: 'clock' },
  drawn: { tone: 'ok', icon: 'check' },
} as const satisfies Record<PlanStatus, object>;

/** Where a plan stands. */
export function PlanTag({ status }: { status: PlanStatus }) {
  const { t } = useWords();
  return <Tag {...looks[status]}>{t(`console.plan.status.${status}`)}</Tag>;
}
