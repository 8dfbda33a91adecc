import { Text, View } from '@tarojs/components';
import type { Claim } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { useState } from 'react';
import { listClaims } from '@/api/claims';
import { session } from '@/api/session';
import { addressOf, go } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { Tap } from '@/ui/tap';
import { useClaimsSay } from '../../say';
import { stageKey } from '../../stages';
import '../../claims.scss';

/** Every claim of mine, each with the one line that matters: at which insurer it is, and how far. */
export default function Claims() {
  const say = useClaimsSay();
  const signedIn = useWatched(session) !== undefined;
  return (
    <Shell title={say('claims.title')}>
      {signedIn ? (
        <Mine />
      ) : (
        <Card>
          <View className="paragraph">{say('claims.sign_in')}</View>
          <Action id="claims-sign-in" onTap={() => go('signIn', { next: addressOf('claims') })}>
            {say('action.sign_in')}
          </Action>
        </Card>
      )}
    </Shell>
  );
}

function Mine() {
  const say = useClaimsSay();
  const first = useLoaded(() => listClaims());
  const [more, setMore] = useState<{ readonly items: readonly Claim[]; readonly nextCursor?: string | undefined }>();
  const { busy, trouble, run } = useAct();
  if (!first.data) return first.trouble ? <TroubleNotice trouble={first.trouble} /> : <Waiting />;
  const items = [...first.data.items, ...(more?.items ?? [])];
  const cursor = more ? more.nextCursor : first.data.nextCursor;
  const earlier = () =>
    run(async () => {
      const page = await listClaims(cursor);
      setMore({ items: [...(more?.items ?? []), ...page.items], nextCursor: page.nextCursor });
    });
  if (items.length === 0)
    return (
      <Card>
        <View className="paragraph">{say('claims.empty')}</View>
      </Card>
    );
  return (
    <>
      <TroubleNotice trouble={first.trouble ?? trouble} />
      {items.map((claim) => (
        <Tap
          key={claim.claimId}
          id={`claim-${claim.claimId}`}
          className="card"
          onTap={() => go('claim', { id: claim.claimId })}
        >
          <View className="row">
            <Text className="lead">{claim.plate ? `${claim.plate} · ${claim.insurer}` : claim.insurer}</Text>
            <Text className="arrow">›</Text>
          </View>
          <View>{say(stageKey(claim))}</View>
          <View className="hint">{say('claims.of', { at: formatInstant(say.locale, claim.occurredAt) })}</View>
        </Tap>
      ))}
      {cursor ? (
        <Action id="claims-more" tone="plain" busy={busy} onTap={() => void earlier()}>
          {say('claims.more')}
        </Action>
      ) : null}
    </>
  );
}
