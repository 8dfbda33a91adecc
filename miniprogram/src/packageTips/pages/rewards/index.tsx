import { View } from '@tarojs/components';
import { dayOf } from '@yilu/kernel/day';
import { formatMoney } from '@yilu/look/format';
import { useState } from 'react';
import { session } from '@/api/session';
import { getTipStanding, listRewards } from '@/api/tips';
import { cityNow } from '@/platform/clock';
import { addressOf, go } from '@/platform/go';
import { toTop } from '@/platform/to-top';
import { useWatched } from '@/state/create-state';
import { useLoaded } from '@/state/use-loaded';
import { NotRead } from '@/ui/not-read';
import { Action, Card, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { byMonth, monthOf, type Reward } from '../../rewards/by-month';
import { Claim } from '../../rewards/claim';
import { RewardRow } from '../../rewards/reward-row';
import { useTipSay } from '../../say';
import '../../tips.scss';

/** More than anybody has: the cap of a month allows few. */
const mostPages = 10;

async function allRewards(): Promise<Reward[]> {
  const rewards: Reward[] = [];
  let cursor: string | undefined;
  for (let read = 0; read < mostPages; read += 1) {
    const page = await listRewards(cursor);
    rewards.push(...page.items);
    cursor = page.nextCursor;
    if (!cursor) break;
  }
  return rewards;
}

/** Rewards month by month with the month's cap, each with where its money is, and how it is claimed. */
export default function Rewards() {
  const say = useTipSay();
  const signedIn = useWatched(session) !== undefined;
  return (
    <Shell
      title={say('tip.rewards')}
      action={
        <Action id="to-tips" tone="plain" onTap={() => go('tips')}>
          {say('tip.mine')}
        </Action>
      }
    >
      {signedIn ? <Ledger /> : <SignInCard id="rewards-sign-in" why={say('tip.sign_in')} next={addressOf('rewards')} />}
    </Shell>
  );
}

function Ledger() {
  const say = useTipSay();
  const rewards = useLoaded(allRewards);
  const standing = useLoaded(getTipStanding);
  const [claiming, setClaiming] = useState<string>();
  const [claimed, setClaimed] = useState(false);
  if (!rewards.data || !standing.data) {
    const trouble = rewards.trouble ?? standing.trouble;
    const again = () => Promise.all([rewards.reload(), standing.reload()]);
    return trouble ? <NotRead trouble={trouble} onAgain={again} /> : <Waiting />;
  }
  const months = byMonth(rewards.data);
  const thisMonth = monthOf(months, dayOf(cityNow()).slice(0, 7));
  const chosen = rewards.data.find(({ rewardId }) => rewardId === claiming);
  const claim = ({ rewardId }: Reward) => {
    setClaimed(false);
    setClaiming(rewardId);
    toTop();
  };
  const done = async () => {
    // First the row, then the word: nobody is told that it is claimed beside a row that still asks him to.
    await rewards.reload();
    setClaiming(undefined);
    setClaimed(true);
  };
  return (
    <>
      <TroubleNotice trouble={rewards.trouble} />
      {claimed ? (
        <Notice tone="ok" id="claimed">
          {say('tip.claimed')}
        </Notice>
      ) : null}
      {chosen ? (
        <Claim key={chosen.rewardId} reward={chosen} onDone={done} onLeave={() => setClaiming(undefined)} />
      ) : null}
      <Cap countedFen={thisMonth.countedFen} capFen={standing.data.monthlyCapFen} />
      {months.length === 0 ? (
        <Card id="no-rewards">
          <View className="paragraph">{say('tip.rewards_empty')}</View>
        </Card>
      ) : null}
      {months.map(({ month, rewards: own }) => (
        <Card
          key={month}
          id={`month-${month}`}
          title={say('tip.month', { year: month.slice(0, 4), month: month.slice(5) })}
        >
          {own.map((reward) => (
            <RewardRow key={reward.rewardId} reward={reward} onClaim={() => claim(reward)} />
          ))}
        </Card>
      ))}
    </>
  );
}

/** How much of the month's cap is used: this month 300 of 500 yuan. */
function Cap({ countedFen, capFen }: { countedFen: number; capFen: number }) {
  const say = useTipSay();
  const filled = Math.min(100, Math.round((100 * countedFen) / Math.max(1, capFen)));
  return (
    <Card id="cap">
      <View className="lead">{say('tip.cap', { sum: formatMoney(countedFen), cap: formatMoney(capFen) })}</View>
      <View className="cap-bar">
        <View className="cap-bar-filled" style={{ width: `${filled}%` }} />
      </View>
      <View className="hint">{say('tip.cap_hint')}</View>
    </Card>
  );
}
