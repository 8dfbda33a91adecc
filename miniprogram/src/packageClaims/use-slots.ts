import type { CentreSlots } from '@yilu/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { listSlots } from '@/api/claims';
import { type Trouble, troubleOf } from '@/api/problem';
import { dayAfter, shanghaiDay } from './shanghai-day';

/** How many closed or full days in a row are passed over before a person is asked to look himself. */
const daysTried = 5;

const hasPlace = ({ slots }: CentreSlots) => slots.some(({ free }) => free > 0);

/** The times of one day at a centre, beginning with the first day that has a place. */
export function useSlots(centreId: string | undefined) {
  const today = shanghaiDay(Date.now());
  const [day, setDay] = useState(today);
  const [open, setOpen] = useState<CentreSlots>();
  const [trouble, setTrouble] = useState<Trouble>();
  const turn = useRef(0);

  const show = useCallback(async (at: string, from: string, tries: number) => {
    turn.current += 1;
    const mine = turn.current;
    setOpen(undefined);
    setDay(from);
    try {
      let shown = await listSlots(at, from);
      for (let tried = 1; tried < tries && !hasPlace(shown); tried++)
        shown = await listSlots(at, dayAfter(shown.day, 1));
      // The answer of another centre or day may arrive after a later one.
      if (mine !== turn.current) return;
      setDay(shown.day);
      setOpen(shown);
      setTrouble(undefined);
    } catch (fault) {
      if (mine === turn.current) setTrouble(troubleOf(fault));
    }
  }, []);
  useEffect(() => {
    if (centreId) void show(centreId, today, daysTried);
  }, [centreId, today, show]);

  return {
    day,
    open,
    trouble,
    mayGoBack: day > today,
    step: (days: number) => void (centreId ? show(centreId, dayAfter(day, days), 1) : undefined),
    reload: () => void (centreId ? show(centreId, day, 1) : undefined),
  };
}
