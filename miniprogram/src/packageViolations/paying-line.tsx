import { payingNow } from '@/api/paying';
import { getPaymentStatus } from '@/api/payments';
import { go } from '@/platform/go';
import { useLoaded } from '@/state/use-loaded';
import { Notice } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { useViolationsSay } from './say';

/** A payment whose end this phone has not seen, and a wallet that does not answer: said before anything is asked for. */
export function PayingLine() {
  const say = useViolationsSay();
  const { data } = useLoaded(getPaymentStatus);
  const paying = payingNow();
  const down = data?.wallets.some(({ state }) => state === 'down');
  return (
    <>
      {paying ? (
        <Tap id="paying" className="line-tap" onTap={() => go('pay', { attempt: paying.attemptId })}>
          <Notice>{say('home.paying')}</Notice>
        </Tap>
      ) : null}
      {down ? (
        <Tap id="pay-status" className="line-tap" onTap={() => go('payStatus')}>
          <Notice tone="warn">{say('violations.wallet_down')}</Notice>
        </Tap>
      ) : null}
    </>
  );
}
