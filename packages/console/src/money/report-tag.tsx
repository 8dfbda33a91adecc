import type { ReconciliationReport } from '@yilu/contracts';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';

const looks = {
  clean: { tone: 'ok', icon: 'check' },
  differences: { tone: 'danger', icon: 'differ' },
  later: { tone: 'warn', icon: 'clock' },
} as const satisfies Record<ReconciliationReport['state'], object>;

/** Whether a day's books agree. */
export function ReportTag({ state }: Pick<ReconciliationReport, 'state'>) {
  const { t } = useWords();
  return <Tag {...looks[state]}>{t(`console.books.state.${state}`)}</Tag>;
}
