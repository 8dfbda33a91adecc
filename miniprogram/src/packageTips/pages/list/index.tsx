import { Text, View } from '@tarojs/components';
import type { TipPage } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { useState } from 'react';
import { session } from '@/api/session';
import { getTipStanding, listTips } from '@/api/tips';
import { addressOf, go } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { LinkLine } from '@/ui/link';
import { NotRead } from '@/ui/not-read';
import { Action, Card, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { Tap } from '@/ui/tap';
import { unsent } from '../../filing/forms';
import { useTipSay } from '../../say';
import { StandingCard } from '../../standing-card';
import { StatusBadge } from '../../status-badge';
import '../../tips.scss';

type Tip = TipPage['items'][number];

/** What somebody reported and how each report stands; his rewards, and who opened his identity. */
export default function List() {
  const say = useTipSay();
  const signedIn = useWatched(session) !== undefined;
  return (
    <Shell
      title={say('tip.mine')}
      action={
        <Action id="report-violation" onTap={() => go('tipNew')}>
          {say(unsent() ? 'tip.go_on_draft' : 'tip.report')}
        </Action>
      }
    >
      {signedIn ? <Mine /> : <SignInCard id="tips-sign-in" why={say('tip.sign_in')} next={addressOf('tips')} />}
    </Shell>
  );
}

function Mine() {
  const say = useTipSay();
  const standing = useLoaded(getTipStanding);
  const first = useLoaded(() => listTips());
  const [older, setOlder] = useState<{ readonly items: readonly Tip[]; readonly next?: string | undefined }>();
  const more = useAct();
  const next = older ? older.next : first.data?.nextCursor;
  const loadMore = () =>
    void more.run(async () => {
      const { items, nextCursor } = await listTips(next);
      setOlder({ items: [...(older?.items ?? []), ...items], next: nextCursor });
    });
  if (!first.data) return first.trouble ? <NotRead trouble={first.trouble} onAgain={first.reload} /> : <Waiting />;
  const newest = first.data.items;
  const tips = [...newest, ...(older?.items ?? []).filter(({ tipId }) => !newest.some((one) => one.tipId === tipId))];
  return (
    <>
      <TroubleNotice trouble={first.trouble ?? standing.trouble ?? more.trouble} />
      {standing.data ? <StandingCard standing={standing.data} /> : null}
      <Card id="tips" title={say('tip.list')}>
        {tips.length === 0 ? <View className="paragraph">{say('tip.list_empty')}</View> : null}
        {tips.map((tip) => (
          <Row key={tip.tipId} tip={tip} />
        ))}
        {next ? (
          <Action id="more-tips" tone="plain" busy={more.busy} onTap={loadMore}>
            {say('action.more')}
          </Action>
        ) : null}
      </Card>
      <Card>
        <LinkLine id="to-rewards" text={say('tip.to_rewards')} onTap={() => go('rewards')} />
        <LinkLine id="to-openings" text={say('tip.to_openings')} onTap={() => go('openings')} />
      </Card>
    </>
  );
}

function Row({ tip }: { tip: Tip }) {
  const say = useTipSay();
  const { tipId, typeName, plate, place, occurredAt, status } = tip;
  return (
    <Tap id={`tip-${tipId}`} className="tip-row" onTap={() => go('tip', { id: tipId })}>
      <View className="row">
        <Text className="unread grow">{say.of(typeName)}</Text>
        <StatusBadge status={status} />
      </View>
      <View className="hint">{[plate, place].filter(Boolean).join(' · ')}</View>
      <View className="hint">{formatInstant(say.locale, occurredAt)}</View>
    </Tap>
  );
}
