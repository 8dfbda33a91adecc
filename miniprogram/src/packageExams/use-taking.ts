import type { ExamSubject, NoSeatProblem, SeatPool, SessionView } from '@yilu/contracts';
import { useState } from 'react';
import { holdSeat, joinWaiting } from '@/api/exams';
import { Refused } from '@/api/problem';
import { go } from '@/platform/go';
import { useAct } from '@/state/use-act';

/** Taking a left-over seat or a place in line; where somebody else was quicker, the nearest free ones come back. */
export function useTaking(subject: ExamSubject, onRefused: () => Promise<void>) {
  const { busy, trouble, run } = useAct();
  const [nearest, setNearest] = useState<readonly SessionView[]>();
  const attempt = async (act: () => Promise<unknown>) => {
    setNearest(undefined);
    const done = await run(async () => {
      try {
        await act();
      } catch (fault) {
        const { code, alternatives } = fault instanceof Refused ? (fault.problem as NoSeatProblem) : {};
        if (code === 'exams.no_seat') setNearest(alternatives ?? []);
        throw fault;
      }
    });
    if (done) go('exam', { id: subject });
    else await onRefused();
  };
  return {
    busy,
    trouble,
    nearest,
    take: (sessionId: string, pool: SeatPool) => void attempt(() => holdSeat(sessionId, pool)),
    wait: (sessionId: string) => void attempt(() => joinWaiting(sessionId)),
  };
}
