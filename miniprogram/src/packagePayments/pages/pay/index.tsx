import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { ObligationView, PaymentQuote } from '@yilu/contracts';
import { formatDay, formatInstant, formatMoney } from '@yilu/look/format';
import { useEffect, useState } from 'react';
import { endPaying, payingNow } from '@/api/paying';
import { findObligations, quotePayment } from '@/api/payments';
import { session } from '@/api/session';
import { addressOf, go } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, Fact, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { Tap } from '@/ui/tap';
import { PaymentResult, Refunds } from '../../result';
import { usePaymentsSay } from '../../say';
import { usePaying } from '../../use-paying';
import { useWallet, Wallets } from '../../wallets';
import '../../payments.scss';

/** Paying: the sheet with its sum and arithmetic, then what became of it. A wallet's page in the browser returns here. */
export default function Pay() {
  const say = usePaymentsSay();
  const { params } = useRouter();
  const signedIn = useWatched(session) !== undefined;
  // Whatever a wallet's page appends to the address, this phone remembers what it began.
  const [attempt, setAttempt] = useState(params['attempt'] ?? params['out_trade_no']);
  const [left, setLeft] = useState<string>();
  const [ids, setIds] = useState<readonly string[]>((params['ids'] ?? '').split(',').filter(Boolean));
  if (!signedIn)
    return (
      <Shell title={say('pay.title')}>
        <SignInCard
          id="pay-sign-in"
          why={say('pay.sign_in')}
          next={addressOf('pay', params as Record<string, string>)}
        />
      </Shell>
    );
  if (attempt) {
    const again = (obligationIds: readonly string[]) => {
      endPaying(attempt);
      setIds(obligationIds);
      setLeft(attempt);
      setAttempt(undefined);
    };
    return <PaymentResult attemptId={attempt} onAgain={again} />;
  }
  return <Sheet ids={ids} left={left} />;
}

/** How often a debt that is not there yet is looked for. */
const patience = 15;
const isDue = ({ standing, paused }: ObligationView): boolean => standing === 'due' && !paused;

function Sheet({ ids, left }: { ids: readonly string[]; left: string | undefined }) {
  const say = usePaymentsSay();
  const list = useLoaded(() => findObligations(ids));
  const wanted = list.data ?? [];
  // A decision of this very moment reaches the cashier a second later.
  const [looks, setLooks] = useState(0);
  const preparing = list.data !== undefined && ids.length > wanted.length && looks < patience;
  const { reload } = list;
  useEffect(() => {
    if (!preparing) return undefined;
    const timer = setTimeout(() => void reload().then(() => setLooks(looks + 1)), 1_000);
    return () => clearTimeout(timer);
  }, [preparing, looks, reload]);
  const confirming = wanted.find((one) => one.confirming)?.confirming;
  const due = wanted.filter(isDue);
  const [dismissed, setDismissed] = useState(left);
  // A payment of one of these whose end nobody knows yet comes first: nothing may be paid twice.
  const begun = payingNow();
  const isBegun = due.some(({ obligationId }) => begun?.obligationIds.includes(obligationId));
  const open = confirming?.attemptId ?? (isBegun ? begun?.attemptId : undefined);
  if (open && open !== dismissed)
    return (
      <PaymentResult
        attemptId={open}
        onAgain={() => {
          endPaying(open);
          setDismissed(open);
          void list.reload();
        }}
      />
    );
  if (preparing)
    return (
      <Shell title={say('pay.title')}>
        <View className="paragraph">{say('pay.preparing')}</View>
        <Waiting />
      </Shell>
    );
  if (!list.data || due.length === 0)
    return (
      <Shell title={say('pay.title')}>
        <TroubleNotice trouble={list.trouble} />
        {list.data || list.trouble ? null : <Waiting />}
        {wanted.map((one) => (
          <Card key={one.obligationId} id={`standing-${one.standing}`}>
            <Notice tone={one.standing === 'due' ? 'info' : 'ok'}>
              {one.paused ? say('pay.paused') : say(`pay.standing_${one.standing}`)}
            </Notice>
            <Fact name={one.reference} value={formatMoney(one.principalFen)} />
            <Refunds refunds={one.refunds} />
            {one.receiptId ? (
              <Action id="see-receipt" tone="plain" onTap={() => go('receipt', { id: one.receiptId ?? '' })}>
                {say('paid.receipt')}
              </Action>
            ) : null}
          </Card>
        ))}
        {list.data && wanted.length === 0 ? (
          <Card>
            <View className="paragraph">{say('pay.nothing')}</View>
            <Action id="to-records" onTap={() => go('violations')}>
              {say('pay.to_violations')}
            </Action>
          </Card>
        ) : null}
      </Shell>
    );
  return <DueSheet due={due} onLeft={() => list.reload()} />;
}

function DueSheet({ due, onLeft }: { due: readonly ObligationView[]; onLeft: () => Promise<void> }) {
  const say = usePaymentsSay();
  const [left, setLeft] = useState<readonly string[]>([]);
  const chosen = due.map(({ obligationId }) => obligationId).filter((id) => !left.includes(id));
  const quote = useLoaded(() => quotePayment(chosen), chosen.length > 0);
  const { status, wallet, pick } = useWallet();
  const paying = usePaying({
    what: { obligationIds: chosen },
    amountFen: quote.data?.amountFen,
    reload: async () => {
      await quote.reload();
      await onLeft();
    },
  });
  if (paying.begun) return <PaymentResult {...paying.begun} onAgain={paying.again} />;
  const sum = quote.data?.amountFen;
  const turn = (id: string) => {
    const next = left.includes(id) ? left.filter((one) => one !== id) : [...left, id];
    setLeft(next);
    // The sum follows once the choice stands.
    if (next.length < due.length) setTimeout(() => void quote.reload(), 0);
  };
  return (
    <Shell
      title={say('pay.title')}
      action={
        <View className="pair">
          <Action
            id="pay-now"
            busy={paying.busy}
            disabled={!sum || !wallet || chosen.length === 0}
            onTap={() => void (wallet && paying.pay(wallet))}
          >
            {say('pay.now', { sum: sum === undefined ? '' : formatMoney(sum) })}
          </Action>
          <Action id="let-relative-pay" tone="plain" onTap={() => go('payLink', { ids: chosen.join(',') })}>
            {say('pay.relative')}
          </Action>
        </View>
      }
    >
      <TroubleNotice trouble={paying.trouble ?? quote.trouble} />
      {paying.changedFrom !== undefined && sum !== undefined ? (
        <Notice id="sum-changed" tone="warn">
          {say('pay.changed', { before: formatMoney(paying.changedFrom), after: formatMoney(sum) })}
        </Notice>
      ) : null}
      <Items due={due} quote={quote.data} left={left} onTurn={turn} />
      <Wallets status={status} wallet={wallet} onPick={pick} />
    </Shell>
  );
}

interface ItemsProps {
  readonly due: readonly ObligationView[];
  readonly quote: PaymentQuote | undefined;
  readonly left: readonly string[];
  readonly onTurn: (obligationId: string) => void;
}

/** Each item with its fine and its surcharge, line by line; of several, some may be left for later. */
function Items({ due, quote, left, onTurn }: ItemsProps) {
  const say = usePaymentsSay();
  return (
    <Card id="items" title={say('pay.items')}>
      {due.map((one) => {
        const priced = quote?.items.find(({ obligationId }) => obligationId === one.obligationId);
        const on = !left.includes(one.obligationId);
        const head = [one.maskedPlate, one.reference].filter(Boolean).join(' · ');
        return (
          <View key={one.obligationId} className="pay-item">
            {due.length > 1 ? (
              <Tap id={`pick-${one.obligationId}`} className="tick" chosen={on} onTap={() => onTurn(one.obligationId)}>
                <View className={`tick-box${on ? ' on' : ''}`}>{on ? '✓' : ''}</View>
                <View className="grow">{head}</View>
              </Tap>
            ) : (
              <View className="unread">{head}</View>
            )}
            <Fact name={say(one.kind === 'fine' ? 'pay.fine' : 'pay.exam_fee')} value={formatMoney(one.principalFen)} />
            {priced && priced.surchargeFen > 0 ? (
              <View id={`surcharge-${one.obligationId}`}>
                <Fact name={say('pay.surcharge')} value={formatMoney(priced.surchargeFen)} />
                <View className="field-label">{say('pay.surcharge_how')}</View>
                {priced.lines.map((line) => (
                  <View key={line.zh} className="arithmetic">
                    <View>{say.of(line)}</View>
                    {line.basis ? (
                      <View className="law">{say.basis({ basis: line.basis.zh, basisEn: line.basis.en })}</View>
                    ) : null}
                  </View>
                ))}
              </View>
            ) : (
              <View className="hint">{say('pay.due_on', { day: formatDay(say.locale, one.dueOn) })}</View>
            )}
          </View>
        );
      })}
      {quote ? (
        <View className="pay-sum">
          <View className="hint">{say('pay.sum')}</View>
          <View id="sum" className="number">
            {formatMoney(quote.amountFen)}
          </View>
          <View className="hint">{say('pay.valid', { at: formatInstant(say.locale, quote.validUntil) })}</View>
        </View>
      ) : (
        <View className="bone short" />
      )}
    </Card>
  );
}
