import { Text, View } from '@tarojs/components';
import { formatDate, formatInstant, formatMoney } from '@yilu/look/format';
import { Action } from '@/ui/parts';
import { useTipSay } from '../say';
import type { Reward } from './by-month';

const tones: Readonly<Record<Reward['state'], string>> = {
  granted: ' warn',
  capped: '',
  claimed: '',
  ordered: '',
  paid: ' ok',
  lapsed: '',
};

/** One reward: what for, how much of it, where it is now, and until when it can be claimed. */
export function RewardRow({ reward, onClaim }: { reward: Reward; onClaim: () => void }) {
  const say = useTipSay();
  const { rewardId, state, tableFen, fen, grantedOn, claimUntil, maskedAccount, paidAt } = reward;
  const day = (on: string) => formatDate(say.locale, on);
  return (
    <View id={`reward-${rewardId}`} className="tip-row">
      <View className="row">
        <Text className="unread grow">{say.of(reward.for)}</Text>
        <Text className={`badge${tones[state]}`}>{say(`tip.reward_${state}`)}</Text>
      </View>
      <View className="row">
        <Text className="hint">{day(grantedOn)}</Text>
        <Text className="unread">{formatMoney(fen)}</Text>
      </View>
      {fen < tableFen ? (
        <View className="hint">{say('tip.reward_cut', { sum: formatMoney(tableFen), left: formatMoney(fen) })}</View>
      ) : null}
      {maskedAccount ? (
        <View className="hint">{say('tip.reward_to', { account: maskedAccount.slice(-4) })}</View>
      ) : null}
      {paidAt ? (
        <View className="hint">{say('tip.reward_paid_at', { at: formatInstant(say.locale, paidAt) })}</View>
      ) : null}
      {state === 'granted' ? (
        <>
          <View className="hint">{say('tip.claim_until', { day: day(claimUntil) })}</View>
          <View className="gap" />
          <Action id={`claim-${rewardId}`} onTap={onClaim}>
            {say('tip.claim')}
          </Action>
        </>
      ) : null}
      {state === 'claimed' ? (
        <Action id={`claim-${rewardId}`} tone="plain" onTap={onClaim}>
          {say('tip.claim_again')}
        </Action>
      ) : null}
    </View>
  );
}
