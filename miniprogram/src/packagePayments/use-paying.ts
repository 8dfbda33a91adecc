import type { PaymentWallet, StartPaymentRequest } from '@yilu/contracts';
import { useState } from 'react';
import { endPaying, keepPaying } from '@/api/paying';
import { startPayment } from '@/api/payments';
import { openWallet, payingPlace, type WalletWord } from '@/platform/pay';
import { useAct } from '@/state/use-act';

type What = Pick<StartPaymentRequest, 'obligationIds' | 'linkCode'>;
export interface Begun {
  readonly attemptId: string;
  readonly word: WalletWord;
}

interface Sheet {
  readonly what: What;
  readonly amountFen: number | undefined;
  /** Reads the sum again, after the city refused. */
  readonly reload: () => Promise<void>;
}

/** Begins to pay what a sheet shows; the sum that was shown goes with it, so that another one is never charged. */
export function usePaying({ what, amountFen, reload }: Sheet) {
  const { busy, trouble, run } = useAct();
  const [begun, setBegun] = useState<Begun>();
  /** What was shown when the city refused: another sum by now is told as a change, not as a fault. */
  const [shown, setShown] = useState<number>();
  const pay = async (wallet: PaymentWallet) => {
    if (!amountFen) return;
    setShown(amountFen);
    const done = await run(async () => {
      const { attemptId, handOver } = await startPayment({
        ...what,
        wallet,
        place: payingPlace,
        expectedFen: amountFen,
      });
      // Before the wallet opens: whoever closes the app there finds the payment again.
      keepPaying(attemptId, what.obligationIds);
      setBegun({ attemptId, word: await openWallet(handOver) });
    });
    if (!done) await reload();
  };
  const changedFrom = shown !== undefined && amountFen !== undefined && shown !== amountFen ? shown : undefined;
  return {
    busy,
    trouble: changedFrom === undefined ? trouble : undefined,
    changedFrom,
    begun,
    pay,
    again: () => {
      if (begun) endPaying(begun.attemptId);
      setBegun(undefined);
    },
  };
}
