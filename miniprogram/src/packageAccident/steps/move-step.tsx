import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { formatStopwatch } from '@yilu/look/format';
import { useEffect, useState } from 'react';
import { clearRoad } from '@/api/accidents';
import { useAct } from '@/state/use-act';
import { Action, Card, Notice } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { type CaseStepProps, Frame } from './case-step';
import { FurtherPhotos } from './photo-step';

/** Enough photographs: off the road now, because the jam and the second crash are the danger (D146 art 19). */
export function MoveStep(props: CaseStepProps) {
  const say = useSay();
  const { view, reload } = props;
  const { busy, trouble, run } = useAct();
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') navigator.vibrate?.([200, 100, 200]);
    else void Taro.vibrateLong().catch(() => undefined);
  }, []);
  const clear = () =>
    void run(async () => {
      await clearRoad(view.caseId);
      await reload();
    });
  return (
    <Frame
      props={props}
      title={say('move.title')}
      screen="move"
      step={2}
      problem={trouble}
      action={
        <Action id="road-cleared" busy={busy} onTap={clear}>
          {say('move.done')}
        </Action>
      }
    >
      <View className="lead">{say('move.lead')}</View>
      <Card>
        <View className="row">
          <Text>{say('move.since')}</Text>
          <Stopwatch since={view.openedAt} />
        </View>
      </Card>
      <Card title={say('move.how')}>
        <View className="paragraph">1. {say('move.lights')}</View>
        <View className="paragraph">2. {say('move.people')}</View>
        <View className="paragraph">3. {say('move.place')}</View>
        <View className="law">{say('move.law')}</View>
      </Card>
      <Notice tone="warn">{say('move.cannot')}</Notice>
      <FurtherPhotos {...props} />
    </Frame>
  );
}

function Stopwatch({ since }: { since: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <Text id="timer" className="number">
      {formatStopwatch((now - new Date(since).getTime()) / 1000)}
    </Text>
  );
}
