import type { RecordSummary } from '@yilu/contracts';
import type { ViolationsSay } from './say';

/** Whether an officer still has to answer: nothing may be asked for meanwhile. */
export const isDefended = ({ defence }: Pick<RecordSummary, 'defence'>): boolean =>
  defence !== undefined && ['received', 'assigned', 'question'].includes(defence.state);

/** Whether money is owed by it now. */
export const owes = (record: Pick<RecordSummary, 'status' | 'decision' | 'defence'>): boolean =>
  record.status === 'decided' && (record.decision?.fen ?? 0) > 0 && !isDefended(record);

/** How a record stands, in the few words of a badge. */
export function standingOf(say: ViolationsSay, record: RecordSummary): { text: string; tone: '' | ' ok' | ' warn' } {
  if (isDefended(record)) return { text: say('record.defending'), tone: '' };
  if (record.named && record.status === 'open') return { text: say('record.named'), tone: '' };
  const done = record.status === 'settled' || record.status === 'erased';
  return { text: say(`record.status_${record.status}`), tone: done ? ' ok' : ' warn' };
}
