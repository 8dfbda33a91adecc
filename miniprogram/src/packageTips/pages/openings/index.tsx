import { View } from '@tarojs/components';
import type { OwnOpenings } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { session } from '@/api/session';
import { listOpenings } from '@/api/tips';
import { callNumber } from '@/platform/call-number';
import { addressOf, go } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useLoaded } from '@/state/use-loaded';
import { LinkLine } from '@/ui/link';
import { NotRead } from '@/ui/not-read';
import { Action, Card, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { useTipSay } from '../../say';
import '../../tips.scss';

/** Complaints about the police, day and night. */
const complaints = '12389';

/** Who opened somebody's identity as a reporter: by which offices, when and why; mostly nobody, and that is said. */
export default function Openings() {
  const say = useTipSay();
  const signedIn = useWatched(session) !== undefined;
  const { data, trouble, reload } = useLoaded(listOpenings, signedIn);
  return (
    <Shell title={say('tip.openings')}>
      {signedIn ? null : <SignInCard id="openings-sign-in" why={say('tip.sign_in')} next={addressOf('openings')} />}
      {data ? <TroubleNotice trouble={trouble} /> : null}
      {!data && trouble ? <NotRead trouble={trouble} onAgain={reload} /> : null}
      {signedIn && !data && !trouble ? <Waiting /> : null}
      {data && data.items.length === 0 ? (
        <Notice tone="ok" id="never-opened">
          {say('tip.never_opened')}
        </Notice>
      ) : null}
      {data?.items.map((opening) => (
        <Opened key={`${opening.tipId} ${opening.openedAt}`} opening={opening} />
      ))}
      <Card id="how-sealed" title={say('tip.how_sealed')}>
        <View className="paragraph">{say('tip.how_sealed_text')}</View>
        {data && data.items.length > 0 ? (
          <Action id="complain" tone="plain" onTap={() => callNumber(complaints)}>
            {say('tip.complain', { number: complaints })}
          </Action>
        ) : null}
      </Card>
    </Shell>
  );
}

function Opened({ opening }: { opening: OwnOpenings['items'][number] }) {
  const say = useTipSay();
  const { tipId, openedAt, by } = opening;
  return (
    <Card id={`opening-${tipId}`} title={say('tip.opened_at', { at: formatInstantInFull(say.locale, openedAt) })}>
      {by.map(({ role, reason, lookedAt }, at) => (
        <View key={role + reason} className="group">
          <View className="field-label">
            {say(at === 0 ? 'tip.opened_asked' : 'tip.opened_agreed', { role: say.or(`tip.role_${role}`, role) })}
          </View>
          <View className="quoted">{reason}</View>
          <View className="hint">
            {lookedAt ? say('tip.looked_at', { at: formatInstantInFull(say.locale, lookedAt) }) : say('tip.not_looked')}
          </View>
        </View>
      ))}
      <LinkLine id={`opened-tip-${tipId}`} text={say('tip.opened_which')} onTap={() => go('tip', { id: tipId })} />
    </Card>
  );
}
