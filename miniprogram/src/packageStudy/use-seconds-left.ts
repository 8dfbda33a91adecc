import type { MockView } from '@yilu/contracts';
import { useEffect, useRef, useState } from 'react';

const tickMs = 1_000;
/** A tick that took longer was no tick: the phone slept, or somebody moved its clock. */
const mostMs = 5_000;
const askAgainMs = 5_000;

const leftOf = ({ endsAt, serverTime }: MockView): number => Date.parse(endsAt) - Date.parse(serverTime);

/**
 * Seconds until a paper ends, by the city's clock as its last answer told it. The phone's clock only measures from one
 * tick to the next; where it jumps, and when time is over, the city is asked anew.
 */
export function useSecondsLeft(view: MockView | undefined, ask: () => void): number {
  const [left, setLeft] = useState(() => (view ? leftOf(view) : 0));
  const asking = useRef(ask);
  asking.current = ask;
  useEffect(() => {
    if (!view || view.result) return undefined;
    let rest = leftOf(view);
    let last = Date.now();
    let silent = 0;
    let doubtful = false;
    setLeft(rest);
    const timer = setInterval(() => {
      const now = Date.now();
      const passed = now - last;
      last = now;
      const isTick = passed >= 0 && passed < mostMs;
      rest -= isTick ? passed : tickMs;
      setLeft(rest);
      silent -= tickMs;
      // Until the city has answered: without a network the question is asked again.
      doubtful ||= !isTick || rest <= 0;
      if (!doubtful || silent > 0) return;
      silent = askAgainMs;
      asking.current();
    }, tickMs);
    return () => clearInterval(timer);
  }, [view]);
  return Math.max(0, Math.ceil(left / 1000));
}
