import { Text, View } from '@tarojs/components';
import type { Receipt } from '@yilu/contracts';
import { formatInstant, formatMoney } from '@yilu/look/format';
import { useState } from 'react';
import { listReceipts } from '@/api/payments';
import { session } from '@/api/session';
import { addressOf, go } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { NotRead } from '@/ui/not-read';
import { Action, Card, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { Tap } from '@/ui/tap';
import { usePaymentsSay } from '../../say';
import '../../payments.scss';

/** Every receipt, the latest first: they can be had again for years. */
export default function Receipts() {
  const say = usePaymentsSay();
  const signedIn = useWatched(session) !== undefined;
  return (
    <Shell title={say('receipts.title')}>
      {signedIn ? (
        <Mine />
      ) : (
        <SignInCard id="receipts-sign-in" why={say('receipts.sign_in')} next={addressOf('receipts')} />
      )}
    </Shell>
  );
}

function Mine() {
  const say = usePaymentsSay();
  const first = useLoaded(() => listReceipts());
  const [further, setFurther] = useState<{
    readonly items: readonly Receipt[];
    readonly nextCursor?: string | undefined;
  }>();
  const { busy, trouble, run } = useAct();
  if (!first.data) return first.trouble ? <NotRead trouble={first.trouble} onAgain={first.reload} /> : <Waiting />;
  const items = [...first.data.items, ...(further?.items ?? [])];
  const cursor = further ? further.nextCursor : first.data.nextCursor;
  const more = () =>
    void run(async () => {
      const page = await listReceipts(cursor);
      setFurther({ items: [...(further?.items ?? []), ...page.items], nextCursor: page.nextCursor });
    });
  if (items.length === 0)
    return (
      <Card>
        <View className="paragraph">{say('receipts.empty')}</View>
        <Action id="to-records" tone="plain" onTap={() => go('violations')}>
          {say('pay.to_violations')}
        </Action>
      </Card>
    );
  return (
    <Card id="receipts">
      <TroubleNotice trouble={first.trouble ?? trouble} />
      {items.map((one) => (
        <Tap
          key={one.receiptId}
          id={`receipt-${one.receiptId}`}
          className="receipt-line"
          onTap={() => go('receipt', { id: one.receiptId })}
        >
          <View className="row">
            <Text className="number-line unread">{formatMoney(one.amountFen)}</Text>
            <Text className={`badge${one.state === 'issued' ? ' ok' : ''}`}>{say(`receipt.state_${one.state}`)}</Text>
          </View>
          <View className="hint">
            {formatInstant(say.locale, one.paidAt)} · {say(`receipt.by_${one.paidBy}`)}
          </View>
          <View className="hint">{one.reference}</View>
        </Tap>
      ))}
      {cursor ? (
        <Action id="receipts-more" tone="plain" busy={busy} onTap={more}>
          {say('action.more')}
        </Action>
      ) : null}
    </Card>
  );
}
