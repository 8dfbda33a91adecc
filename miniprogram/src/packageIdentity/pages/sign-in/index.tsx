import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { SignInProof } from '@yilu/contracts';
import { useEffect, useRef, useState } from 'react';
import { linkLogin, sendSmsCode, signIn } from '@/api/account';
import { keepSession } from '@/api/session';
import { goTo } from '@/platform/go';
import { leaveForWallet, ownWallet, returned, type Wallet, walletProof } from '@/platform/signing-in';
import { tellLanguage } from '@/state/choose';
import { useAct } from '@/state/use-act';
import { useDraft } from '@/state/use-draft';
import { Field } from '@/ui/field';
import { Action, Card, TroubleNotice } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { useIdentitySay } from '../../say';

const resendSeconds = 60;

/** One tap in a wallet; phone and six digits everywhere; the wallets' own pages in a browser. Also links a phone. */
export default function SignIn() {
  const say = useIdentitySay();
  const { params } = useRouter();
  const linking = params['link'] === 'phone';
  const next = params['next'] ? decodeURIComponent(params['next']) : undefined;
  const { busy, trouble, run } = useAct();

  const prove = async (proof: SignInProof, then: string | undefined): Promise<void> => {
    if (linking) await linkLogin(proof);
    else {
      keepSession(await signIn(proof));
      tellLanguage();
    }
    goTo(then ?? (linking ? '/pages/mine/index' : undefined));
  };

  // Back from a wallet's page: its code is spent at once, and only where this browser asked for it.
  const spent = useRef(false);
  useEffect(() => {
    const { provider, code, state } = params;
    if (spent.current || !code || (provider !== 'wechat' && provider !== 'alipay')) return;
    spent.current = true;
    const asked = returned(state ?? '');
    if (asked) void run(() => prove({ method: provider, code }, asked.next || undefined));
  });

  const byWallet = (wallet: Wallet) => () =>
    void run(async () => {
      if (ownWallet) await prove(await walletProof(wallet), next);
      else await leaveForWallet(wallet, next ?? '');
    });
  const wallets: readonly Wallet[] = ownWallet ? [ownWallet] : ['wechat', 'alipay'];
  return (
    <Shell title={say(linking ? 'mine.link_phone' : 'sign_in.title')}>
      <TroubleNotice trouble={trouble} />
      {linking ? null : (
        <Card title={say('sign_in.wallets')}>
          {wallets.map((wallet) => (
            <Action key={wallet} id={`sign-in-${wallet}`} busy={busy} onTap={byWallet(wallet)}>
              {say(`sign_in.${wallet}`)}
            </Action>
          ))}
        </Card>
      )}
      <ByPhone busy={busy} onProof={(proof) => void run(() => prove(proof, next))} />
      <View className="hint">{say('sign_in.privacy')}</View>
    </Shell>
  );
}

function ByPhone({ busy, onProof }: { busy: boolean; onProof: (proof: SignInProof) => void }) {
  const say = useIdentitySay();
  const [draft, change] = useDraft('sign-in', { phone: '' });
  const [code, setCode] = useState('');
  const [wait, setWait] = useState(0);
  const sending = useAct();
  useEffect(() => {
    if (wait <= 0) return undefined;
    const timer = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(timer);
  }, [wait]);
  const send = () =>
    void sending.run(async () => {
      await sendSmsCode(draft.phone);
      setWait(resendSeconds);
    });
  const complete = /^1[3-9]\d{9}$/.test(draft.phone);
  return (
    <Card title={say('sign_in.phone')}>
      <Field
        id="phone"
        label={say('sign_in.phone_number')}
        keyboard="tel"
        maxLength={11}
        value={draft.phone}
        onChange={(phone) => change({ phone: phone.trim() })}
      />
      <Action id="send-code" tone="plain" busy={sending.busy} disabled={!complete || wait > 0} onTap={send}>
        {wait > 0 ? say('sign_in.resend_in', { seconds: wait }) : say('sign_in.send_code')}
      </Action>
      <TroubleNotice trouble={sending.trouble} />
      <Field id="code" label={say('sign_in.code')} keyboard="number" maxLength={6} value={code} onChange={setCode} />
      <Action
        id="sign-in-phone"
        busy={busy}
        disabled={!complete || !/^\d{6}$/.test(code)}
        onTap={() => onProof({ method: 'sms', phone: draft.phone, code })}
      >
        {say('action.continue')}
      </Action>
    </Card>
  );
}
