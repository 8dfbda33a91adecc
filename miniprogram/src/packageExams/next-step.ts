import type { ExamSubject, LearnerView, SubjectProgress } from '@yilu/contracts';
import { isLive } from './subjects';

/** What a learner does next: the one main action of his page. */
export type NextStep =
  | { readonly kind: 'held' | 'offered' | 'fee_due' | 'see' | 'book'; readonly subject: ExamSubject }
  | { readonly kind: 'study' }
  | { readonly kind: 'done' };

const pressing = ['held', 'offered', 'fee_due'] as const;
const hasLive = ({ booking }: SubjectProgress): boolean => booking !== undefined && isLive(booking.state);

/** First whatever runs out, then what can be booked, then what is under way; else there is time to study. */
export function nextStep({ subjects }: Pick<LearnerView, 'subjects'>): NextStep {
  for (const kind of pressing) {
    const found = subjects.find(({ booking }) => booking?.state === kind);
    if (found) return { kind, subject: found.subject };
  }
  const ready = subjects.find((one) => one.standing === 'next' && one.obstacles.length === 0 && !hasLive(one));
  if (ready) return { kind: 'book', subject: ready.subject };
  const underWay = subjects.find(hasLive);
  if (underWay) return { kind: 'see', subject: underWay.subject };
  const isDone = subjects.every(({ standing }) => standing === 'passed' || standing === 'not_required');
  return { kind: isDone ? 'done' : 'study' };
}
