import { useCallback, useRef, useState } from 'react';
import { type Trouble, troubleOf } from '@/api/problem';

interface Act {
  readonly busy: boolean;
  readonly trouble: Trouble | undefined;
  /** Runs one act at a time: a second tap while the first is under way does nothing. True when it went well. */
  run(act: () => Promise<unknown>): Promise<boolean>;
}

/** A button's work: busy while it runs, its trouble to show in place. */
export function useAct(): Act {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const running = useRef(false);
  const run = useCallback(async (act: () => Promise<unknown>) => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setTrouble(undefined);
    try {
      await act();
      return true;
    } catch (fault) {
      setTrouble(troubleOf(fault));
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  return { busy, trouble, run };
}
