import { View } from '@tarojs/components';
import type { PayerRefund, PaymentView } from '@yilu/contracts';
import { formatInstant, formatMoney } from '@yilu/look/format';
import { go, goOn } from '@/platform/go';
import type { WalletWord } from '@/platform/pay';
import { Action, Card, Fact, Notice, TroubleNotice } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { useFollowedPayment } from './follow-payment';
import { type PaymentsSay, usePaymentsSay } from './say';

interface ResultProps {
  readonly attemptId: string;
  /** What the wallet said on this phone, where it was opened from here. */
  readonly word?: WalletWord;
  /** Back to the sheet, for what this payment was about. */
  readonly onAgain: (obligationIds: readonly string[]) => void;
}

/** What became of a payment: paid, still being confirmed and never to be paid again meanwhile, or not paid at all. */
export function PaymentResult({ attemptId, word, onAgain }: ResultProps) {
  const say = usePaymentsSay();
  const { payment, trouble, slow, asking, ask } = useFollowedPayment(attemptId);
  // Somebody who cancelled in his wallet may pay again once the city has heard it, too.
  const gaveUp = payment?.state === 'closed' || (payment?.state === 'open' && word === 'cancelled');
  // A browser's page tells nothing on the way back, but its wallet was asked: the order before is closed by the next one.
  const unpaid = payment?.state === 'open' && (word === undefined || word === 'left');
  return (
    <Shell
      title={say('pay.title')}
      action={
        payment?.state === 'paid' ? (
          <Action id="to-records" onTap={() => goOn('violations')}>
            {say('paid.to_list')}
          </Action>
        ) : gaveUp || unpaid ? (
          <Action id="pay-again" onTap={() => onAgain(payment?.items.map(({ obligationId }) => obligationId) ?? [])}>
            {say('paid.again')}
          </Action>
        ) : (
          <Action id="ask-now" tone="plain" disabled={asking} onTap={() => void ask()}>
            {say(asking ? 'paid.asking' : 'paid.ask_now')}
          </Action>
        )
      }
    >
      {payment?.state === 'paid' ? (
        <Paid payment={payment} />
      ) : gaveUp ? (
        <Card id="payment-closed">
          <Notice>{say(word === 'cancelled' ? 'paid.cancelled' : 'paid.closed')}</Notice>
          <Refunds refunds={payment?.refunds ?? []} />
        </Card>
      ) : unpaid ? (
        <Card id="payment-open">
          <Notice>{say('paid.open')}</Notice>
        </Card>
      ) : (
        <Card id="payment-confirming">
          <View className="lead">{say('paid.confirming')}</View>
          {payment ? <View className="number">{formatMoney(payment.amountFen)}</View> : null}
          <View className="paragraph">{say(slow ? 'paid.confirming_long' : 'paid.confirming_why')}</View>
          <View className="bone wide pulse" />
        </Card>
      )}
      <TroubleNotice trouble={payment?.state === 'paid' ? undefined : trouble} />
    </Shell>
  );
}

function Paid({ payment }: { payment: PaymentView }) {
  const say = usePaymentsSay();
  const { items, paidAt, wallet, refunds } = payment;
  const receipt = items.find(({ receiptId }) => receiptId)?.receiptId;
  const settled = items.some(({ outcome }) => outcome !== 'returned');
  return (
    <Card id="payment-paid">
      <Notice tone="ok">{say('paid.done', { sum: formatMoney(payment.amountFen) })}</Notice>
      <View className="hint above">
        {say('paid.at', {
          at: paidAt ? formatInstant(say.locale, paidAt) : '',
          wallet: say(`pay.with_${wallet}`),
        })}
      </View>
      {items.map((item) => (
        <View key={item.obligationId} id={`item-${item.obligationId}`}>
          <Fact
            name={say('receipt.reference')}
            value={`${item.reference} · ${formatMoney(item.principalFen + item.surchargeFen)}`}
          />
          {item.outcome === 'returned' ? (
            <Notice id={`returned-${item.obligationId}`}>
              {say('paid.returned', { sum: formatMoney(item.principalFen + item.surchargeFen) })}
            </Notice>
          ) : null}
        </View>
      ))}
      <Refunds refunds={refunds} />
      <View className="gap" />
      {receipt ? (
        <Action id="see-receipt" tone="plain" onTap={() => go('receipt', { id: receipt })}>
          {say('paid.receipt')}
        </Action>
      ) : settled ? (
        <View className="hint">{say('paid.receipt_later')}</View>
      ) : null}
    </Card>
  );
}

const refundText = (say: PaymentsSay, { state, amountFen, at }: PayerRefund): string =>
  say(`paid.refund_${state}`, { sum: formatMoney(amountFen), at: formatInstant(say.locale, at) });

/** Money on its way back, told where the payment is told. */
export function Refunds({ refunds }: { refunds: readonly PayerRefund[] }) {
  const say = usePaymentsSay();
  return (
    <>
      {refunds.map((refund) => (
        <Notice key={refund.refundId} id={`refund-${refund.state}`} tone={refund.state === 'help' ? 'warn' : 'ok'}>
          {refundText(say, refund)}
        </Notice>
      ))}
    </>
  );
}
