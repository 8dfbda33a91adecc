import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { TipView } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { session } from '@/api/session';
import { getTip } from '@/api/tips';
import { addressOf, go } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useLoaded } from '@/state/use-loaded';
import { NotRead } from '@/ui/not-read';
import { Action, Card, Fact, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { Answered } from '../../following/answered';
import { Appeal } from '../../following/appeal';
import { Pictures } from '../../following/pictures';
import { useTipSay } from '../../say';
import '../../tips.scss';

/** One's own report: how it stands and why, what can be done, what it is worth, and what was sent. */
export default function Tip() {
  const say = useTipSay();
  const { id = '', filed } = useRouter().params;
  const signedIn = useWatched(session) !== undefined;
  const { data, trouble, reload } = useLoaded(() => getTip(id), signedIn);
  return (
    <Shell
      title={say('tip.one')}
      action={
        <Action id="to-tips" tone="plain" onTap={() => go('tips')}>
          {say('tip.mine')}
        </Action>
      }
    >
      {signedIn ? null : <SignInCard id="tip-sign-in" why={say('tip.sign_in')} next={addressOf('tip', { id })} />}
      {data ? <TroubleNotice trouble={trouble} /> : null}
      {!data && trouble ? <NotRead trouble={trouble} onAgain={reload} /> : null}
      {signedIn && !data && !trouble ? <Waiting /> : null}
      {data ? (
        <>
          {filed ? (
            <Notice tone="ok" id="filed">
              {say('tip.filed')}
            </Notice>
          ) : null}
          <Answered tip={data} />
          <Appeal tip={data} reload={reload} />
          <Said tip={data} />
          <Pictures tip={data} onStale={() => void reload()} />
          <Steps tip={data} />
        </>
      ) : null}
    </Shell>
  );
}

function Said({ tip }: { tip: TipView }) {
  const say = useTipSay();
  const { plate, place, occurredAt, text } = tip;
  return (
    <Card id="said" title={say.of(tip.typeName)}>
      <Fact name={say('tip.fact_plate')} value={plate ?? say('tip.none')} />
      <Fact name={say('tip.fact_time')} value={formatInstant(say.locale, occurredAt)} />
      <Fact name={say('tip.fact_place')} value={place} />
      {text ? <View className="quoted">{text}</View> : null}
    </Card>
  );
}

function Steps({ tip }: { tip: TipView }) {
  const say = useTipSay();
  return (
    <Card id="tip-steps" title={say('tip.steps')}>
      <View className="timeline">
        {tip.steps.map(({ at, what }) => (
          <View key={`${at} ${what}`} className="timeline-item">
            <View>{say(`tip.step_${what}`)}</View>
            <View className="hint">{formatInstant(say.locale, at)}</View>
          </View>
        ))}
      </View>
    </Card>
  );
}
