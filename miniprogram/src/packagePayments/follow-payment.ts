import { useDidHide, useDidShow } from '@tarojs/taro';
import type { PaymentView } from '@yilu/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { endPaying } from '@/api/paying';
import { checkPayment, getPayment } from '@/api/payments';
import { type Trouble, troubleOf } from '@/api/problem';

// Quick while somebody looks at it, slower the longer the wallet keeps silent.
const pausesMs = [1_500, 2_000, 3_000, 5_000, 8_000, 13_000, 20_000, 30_000];
const longAfter = 5;

const isOver = ({ state }: PaymentView): boolean => state === 'paid' || state === 'closed';

interface Followed {
  readonly payment: PaymentView | undefined;
  readonly trouble: Trouble | undefined;
  /** It takes longer than usual. */
  readonly slow: boolean;
  readonly asking: boolean;
  ask(): Promise<void>;
}

/**
 * Follows a payment to its end: the city is asked to ask the wallet, again and again with longer pauses, as long as the
 * page is shown. Its word alone counts, never the phone's.
 */
export function useFollowedPayment(attemptId: string): Followed {
  const [payment, setPayment] = useState<PaymentView>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [asked, setAsked] = useState(0);
  const [asking, setAsking] = useState(false);
  const shown = useRef(true);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const latest = useRef<PaymentView>();

  const take = useCallback(
    (next: PaymentView) => {
      // An answer that was asked for earlier may arrive after the last one.
      if (latest.current && isOver(latest.current) && !isOver(next)) return;
      latest.current = next;
      setPayment(next);
      setTrouble(undefined);
      if (isOver(next)) endPaying(attemptId);
    },
    [attemptId],
  );
  const ask = useCallback(async () => {
    clearTimeout(timer.current);
    setAsking(true);
    try {
      take(await checkPayment(attemptId));
    } catch (fault) {
      setTrouble(troubleOf(fault));
    }
    setAsking(false);
    setAsked((before) => before + 1);
  }, [attemptId, take]);

  useEffect(() => {
    void getPayment(attemptId).then(take, (fault: unknown) => setTrouble(troubleOf(fault)));
  }, [attemptId, take]);
  useEffect(() => {
    const over = latest.current !== undefined && isOver(latest.current);
    if (over || !shown.current) return;
    timer.current = setTimeout(() => void ask(), pausesMs[Math.min(asked, pausesMs.length - 1)]);
    return () => clearTimeout(timer.current);
  }, [asked, ask]);
  useDidHide(() => {
    shown.current = false;
    clearTimeout(timer.current);
  });
  useDidShow(() => {
    const again = !shown.current;
    shown.current = true;
    if (again && !(latest.current && isOver(latest.current))) void ask();
  });
  return { payment, trouble, slow: asked > longAfter, asking, ask };
}
