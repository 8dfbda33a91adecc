import { View } from '@tarojs/components';
import { formatMoney } from '@yilu/look/format';
import { useState } from 'react';
import { claimReward } from '@/api/tips';
import { useAct } from '@/state/use-act';
import { Field } from '@/ui/field';
import { Action, Card, TroubleNotice } from '@/ui/parts';
import { useTipSay } from '../say';
import { accountDigits, isAccount, type Reward } from './by-month';

interface ClaimProps {
  readonly reward: Reward;
  readonly onDone: () => Promise<void>;
  readonly onLeave: () => void;
}

/** Where a reward is sent. Nothing of it stays on the phone: an account number is nobody's business but the bank's. */
export function Claim({ reward, onDone, onLeave }: ClaimProps) {
  const say = useTipSay();
  const [holder, setHolder] = useState('');
  const [bank, setBank] = useState('');
  const [account, setAccount] = useState('');
  const { busy, trouble, run } = useAct();
  const complete = holder.trim() !== '' && bank.trim().length >= 2 && isAccount(account);
  const claim = () =>
    void run(async () => {
      const to = { holder: holder.trim(), bank: bank.trim(), account: accountDigits(account) };
      await claimReward(reward.rewardId, { ...to, notOfPolice: true });
      await onDone();
    });
  return (
    <Card id="claim" title={say('tip.claim_title', { sum: formatMoney(reward.fen) })}>
      <View className="paragraph">{say('tip.claim_why')}</View>
      <TroubleNotice trouble={trouble} />
      <Field id="holder" label={say('tip.claim_holder')} maxLength={50} value={holder} onChange={setHolder} />
      <Field
        id="bank"
        label={say('tip.claim_bank')}
        hint={say('tip.claim_bank_hint')}
        maxLength={60}
        value={bank}
        onChange={setBank}
      />
      <Field
        id="account"
        label={say('tip.claim_account')}
        hint={say('tip.claim_account_hint')}
        keyboard="number"
        maxLength={32}
        value={account}
        onChange={setAccount}
      />
      <View className="hint above">{say('tip.claim_declaring')}</View>
      <Action id="send-claim" busy={busy} disabled={!complete} onTap={claim}>
        {say('tip.claim_send')}
      </Action>
      <Action id="leave-claim" tone="plain" disabled={busy} onTap={onLeave}>
        {say('action.cancel')}
      </Action>
    </Card>
  );
}
