import type { RecordSummary } from '@yilu/contracts';
import { formatDay, formatMoney } from '@yilu/look/format';
import { daysLeft } from '@/ui/term';
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

/** What it costs, as far as that is known: what was decided, else what is usual. */
export function costOf(say: ViolationsSay, { decision, usualFen, points }: RecordSummary): string {
  const fen = decision?.fen ?? usualFen;
  const taken = decision?.points ?? points;
  return [
    fen === undefined ? '' : formatMoney(fen),
    taken === undefined ? '' : say('record.points_value', { points: taken }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What has to be done until when, in one line; empty where nothing is due. */
export function dueOf(say: ViolationsSay, record: RecordSummary): string {
  const isOwed = record.status === 'decided';
  const day = isOwed ? record.decision?.dueOn : record.handleBy?.on;
  if (!day || isDefended(record) || record.status === 'settled' || record.status === 'erased') return '';
  const words = { day: formatDay(say.locale, day), left: daysLeft(say.locale, day) };
  return say(isOwed ? 'record.pay_by' : 'record.handle_by', words);
}
