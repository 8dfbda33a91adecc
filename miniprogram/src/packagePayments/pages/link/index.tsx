import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { PaymentLink } from '@yilu/contracts';
import { formatInstant, formatMoney } from '@yilu/look/format';
import { useEffect, useRef, useState } from 'react';
import { makeLink, openLink, revokeLinks } from '@/api/payments';
import { session } from '@/api/session';
import { readLaunch } from '@/launch/read-link';
import { webAddress } from '@/platform/address';
import { copyText } from '@/platform/copy';
import { addressOf } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, Fact, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Qr } from '@/ui/qr';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { Sure } from '@/ui/sure';
import { PaymentResult } from '../../result';
import { usePaymentsSay } from '../../say';
import { usePaying } from '../../use-paying';
import { useWallet, Wallets } from '../../wallets';
import '../../payments.scss';

/** Paying for somebody else: one makes the link, the other opens it and sees the sum and half the plate alone. */
export default function Link() {
  const { params } = useRouter();
  const scanned = readLaunch({ query: params });
  const code = params['code'] ?? (scanned?.kind === 'pay_for' ? scanned.code : undefined);
  return code ? <Opened code={code} /> : <Making ids={(params['ids'] ?? '').split(',').filter(Boolean)} />;
}

function Making({ ids }: { ids: readonly string[] }) {
  const say = usePaymentsSay();
  const signedIn = useWatched(session) !== undefined;
  const [link, setLink] = useState<PaymentLink>();
  const [copied, setCopied] = useState(false);
  const [ended, setEnded] = useState(false);
  const { busy, trouble, run } = useAct();
  const make = () => void run(async () => setLink(await makeLink(ids)));
  // One link for what the sheet showed, however often this is drawn.
  const made = useRef(false);
  useEffect(() => {
    if (made.current || !signedIn || ids.length === 0) return;
    made.current = true;
    make();
  });
  const address = link ? `${webAddress()}/pay/${link.code}` : '';
  const copy = () =>
    void run(async () => {
      await copyText(address);
      setCopied(true);
    });
  const end = () =>
    void run(async () => {
      for (const id of ids) await revokeLinks(id);
      setLink(undefined);
      setEnded(true);
    });
  return (
    <Shell
      title={say('pay_link.title')}
      action={
        link ? (
          <Action id="copy-link" busy={busy} onTap={copy}>
            {say('pay_link.copy')}
          </Action>
        ) : null
      }
    >
      {signedIn ? null : (
        <SignInCard id="link-sign-in" why={say('pay.sign_in')} next={addressOf('payLink', { ids: ids.join(',') })} />
      )}
      <TroubleNotice trouble={trouble} />
      {busy && !link ? <Waiting /> : null}
      {copied ? <Notice tone="ok">{say('pay_link.copied')}</Notice> : null}
      {link ? (
        <Card id="link" title={say('pay_link.qr')}>
          <Qr link={address} label={say('pay_link.qr')} />
          <View className="gap" />
          <View className="hash">{address}</View>
          <View className="hint">{say('pay_link.until', { at: formatInstant(say.locale, link.expiresAt) })}</View>
          <View className="gap" />
          <Sure id="end-link" text={say('pay_link.end')} tone="plain" busy={busy} onSure={end} />
        </Card>
      ) : null}
      {ended ? <Notice id="link-ended">{say('pay_link.ended')}</Notice> : null}
      <View className="hint">{say('pay_link.how')}</View>
    </Shell>
  );
}

function Opened({ code }: { code: string }) {
  const say = usePaymentsSay();
  const signedIn = useWatched(session) !== undefined;
  const linked = useLoaded(() => openLink(code), signedIn);
  const { status, wallet, pick } = useWallet();
  const { data } = linked;
  const paying = usePaying({ what: { linkCode: code }, amountFen: data?.amountFen, reload: linked.reload });
  if (paying.begun) return <PaymentResult {...paying.begun} onAgain={paying.again} />;
  const due = data?.items.some(({ standing }) => standing === 'due');
  return (
    <Shell
      title={say('pay_link.opened')}
      action={
        due && signedIn ? (
          <Action id="pay-now" busy={paying.busy} disabled={!wallet} onTap={() => void (wallet && paying.pay(wallet))}>
            {say('pay.now', { sum: formatMoney(data?.amountFen ?? 0) })}
          </Action>
        ) : null
      }
    >
      <TroubleNotice trouble={paying.trouble ?? linked.trouble} />
      {data || linked.trouble || !signedIn ? null : <Waiting />}
      {paying.changedFrom !== undefined && data ? (
        <Notice id="sum-changed" tone="warn">
          {say('pay.changed', { before: formatMoney(paying.changedFrom), after: formatMoney(data.amountFen) })}
        </Notice>
      ) : null}
      {data ? (
        <Card id="linked">
          {data.items.map(({ maskedPlate, principalFen, surchargeFen, standing }, at) => (
            <View key={String(at)} className="pay-item">
              <Fact name={maskedPlate ?? say('pay.fine')} value={formatMoney(principalFen + surchargeFen)} />
              {standing === 'due' ? null : <View className="hint">{say(`pay.standing_${standing}`)}</View>}
            </View>
          ))}
          {due ? (
            <View className="pay-sum">
              <View className="hint">{say('pay.sum')}</View>
              <View id="sum" className="number">
                {formatMoney(data.amountFen)}
              </View>
              <View className="hint">{say('pay_link.until', { at: formatInstant(say.locale, data.expiresAt) })}</View>
            </View>
          ) : (
            <Notice tone="ok">{say('pay_link.all_paid')}</Notice>
          )}
          <View className="hint">{say('pay_link.opened_how')}</View>
        </Card>
      ) : null}
      {signedIn ? null : (
        <SignInCard id="linked-sign-in" why={say('pay_link.sign_in')} next={addressOf('payLink', { code })} />
      )}
      {due && signedIn ? <Wallets status={status} wallet={wallet} onPick={pick} /> : null}
    </Shell>
  );
}
