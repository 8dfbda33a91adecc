import { Text, View } from '@tarojs/components';
import type { PaymentStatus, PaymentWallet } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { useState } from 'react';
import { getPaymentStatus } from '@/api/payments';
import { payableWith } from '@/platform/pay';
import { useLoaded } from '@/state/use-loaded';
import { Card, Notice } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { usePaymentsSay } from './say';

const downOf = (status: PaymentStatus | undefined, wallet: PaymentWallet) =>
  status?.wallets.find((one) => one.wallet === wallet && one.state === 'down');

/** Which wallet pays, and whether it can be reached now. */
export function useWallet() {
  const { data } = useLoaded(getPaymentStatus);
  const [picked, setPicked] = useState<PaymentWallet>();
  const working = payableWith.filter((wallet) => !downOf(data, wallet));
  const wallet = picked && working.includes(picked) ? picked : working[0];
  return { status: data, wallet, pick: setPicked };
}

interface WalletsProps {
  readonly status: PaymentStatus | undefined;
  readonly wallet: PaymentWallet | undefined;
  readonly onPick: (wallet: PaymentWallet) => void;
}

/** The wallets that fit this app; one that is down says so and cannot be chosen. */
export function Wallets({ status, wallet, onPick }: WalletsProps) {
  const say = usePaymentsSay();
  return (
    <Card id="wallets" title={say('pay.with')}>
      {payableWith.map((one) => {
        const down = downOf(status, one);
        return (
          <View key={one}>
            <Tap
              id={`wallet-${one}`}
              className="pill wide wallet"
              chosen={one === wallet}
              disabled={down !== undefined}
              onTap={() => onPick(one)}
            >
              <Text>{say(`pay.with_${one}`)}</Text>
              {down ? <Text className="badge warn">{say('pay.down_state')}</Text> : null}
            </Tap>
            {down ? (
              <Notice id={`down-${one}`} tone="warn">
                {say('pay.down', {
                  wallet: say(`pay.with_${one}`),
                  since: formatInstant(say.locale, down.since ?? status?.at ?? new Date()),
                })}
              </Notice>
            ) : null}
          </View>
        );
      })}
    </Card>
  );
}
