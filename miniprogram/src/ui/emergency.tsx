import { View } from '@tarojs/components';
import { useState } from 'react';
import { requestCallback } from '@/api/accidents';
import { session } from '@/api/session';
import { callNumber } from '@/platform/call-number';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { Notice, TroubleNotice } from './parts';
import { useSay } from './say';
import { Tap } from './tap';

/** 122 in red and an officer who calls back, on every screen of an accident. */
export function Emergency({ screen, caseId }: { screen: string; caseId?: string }) {
  const say = useSay();
  const signedIn = useWatched(session) !== undefined;
  const { busy, trouble, run } = useAct();
  const [place, setPlace] = useState<number>();
  const ask = () =>
    void run(async () => {
      const callback = await requestCallback({ screen, ...(caseId ? { caseId: caseId as never } : {}) });
      setPlace(callback.place);
    });
  return (
    <View className="emergency">
      <View className="emergency-row">
        {signedIn ? (
          <Tap id="ask-officer" className="ask" disabled={busy} onTap={ask}>
            {say('action.ask_officer')}
          </Tap>
        ) : null}
        <Tap id="call-122" className="call-122" label={say('action.call_122')} onTap={() => callNumber('122')}>
          122
        </Tap>
      </View>
      {place === undefined ? null : <Notice tone="ok">{say('callback.waiting', { place })}</Notice>}
      <TroubleNotice trouble={trouble} />
    </View>
  );
}
