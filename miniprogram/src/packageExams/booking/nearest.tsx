import type { SessionView } from '@yilu/contracts';
import { getLearner, holdSeat, joinWaiting } from '@/api/exams';
import { useLoaded } from '@/state/use-loaded';
import { Card } from '@/ui/parts';
import { nearestFree } from '../nearest-free';
import { openSessions } from '../open-sessions';
import { useExamsSay } from '../say';
import { SeatRow } from '../seat-row';
import type { Acting } from './acting';

interface NearestProps extends Acting {
  readonly lost: SessionView;
}

/** The nearest free seats for whoever has just lost one: he need not look for them. */
export function Nearest({ booking: { subject }, lost, busy, perform }: NearestProps) {
  const say = useExamsSay();
  const { data } = useLoaded(async () => {
    const [learner, open] = await Promise.all([getLearner(), openSessions(subject)]);
    return nearestFree(lost, learner.licenceClass, open);
  });
  if (!data || data.length === 0) return null;
  return (
    <Card id="nearest" title={say('exam.nearest')}>
      {data.map((one) => (
        <SeatRow
          key={one.sessionId}
          id="near"
          session={one}
          isDated
          busy={busy}
          onTake={(pool) => perform(() => holdSeat(one.sessionId, pool))}
          onWait={() => perform(() => joinWaiting(one.sessionId))}
        />
      ))}
    </Card>
  );
}
