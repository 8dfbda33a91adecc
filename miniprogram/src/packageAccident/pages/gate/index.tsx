import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { cityProfile } from '@yilu/law/city-profile';
import { gatePictures, otherHazards } from '@yilu/law/gate-pictures';
import { hazardsOf, screen } from '@yilu/law/screening';
import { useEffect, useRef, useState } from 'react';
import { openCase } from '@/api/accidents';
import { session } from '@/api/session';
import { addressOf, go, goOn } from '@/platform/go';
import { whereAmI } from '@/platform/location';
import { online } from '@/platform/network';
import { schemeNow } from '@/platform/scheme';
import { useAct } from '@/state/use-act';
import { dropDraft, useDraft } from '@/state/use-draft';
import { Action, Card, Choice, Drawing, TroubleNotice } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { Shell } from '@/ui/shell';
import { Tap } from '@/ui/tap';
import { gateIcon } from '../../pictures/gate-icons';
import { Closed } from './closed';

const profile = cityProfile();
const openRows = hazardsOf(profile);

interface Draft {
  hazards: readonly string[];
  otherPartyKind: 'motor' | 'non_motor';
  occurredAt: string;
}

/** Eight pictures and one button. The law's order is asked on the phone itself: it needs neither sign-in nor network. */
export default function Gate() {
  const say = useSay();
  const { params } = useRouter();
  const [draft, change] = useDraft<Draft>('gate', { hazards: [], otherPartyKind: 'motor', occurredAt: '' });
  const [others, setOthers] = useState(false);
  const { busy, trouble, run } = useAct();

  const open = (hazards: readonly string[]): void => {
    const occurredAt = draft.occurredAt || new Date().toISOString();
    change({ occurredAt });
    if (!session.get() && online.get()) {
      // What was said so far waits on the phone; after signing in this page goes on by itself.
      go('signIn', { next: addressOf('gate', { go: 'on' }) });
      return;
    }
    void run(async () => {
      const location = await whereAmI();
      const caseId = await openCase({
        hazards: [...hazards],
        occurredAt,
        others: [draft.otherPartyKind],
        ...(location ? { location } : {}),
      });
      dropDraft('gate');
      goOn('case', { id: caseId });
    });
  };

  const resumed = useRef(false);
  useEffect(() => {
    if (resumed.current || params['go'] !== 'on' || !session.get()) return;
    resumed.current = true;
    open(draft.hazards);
  });

  const verdict = screen(draft.hazards, profile);
  if (!verdict.clear) {
    return (
      <Closed
        verdict={verdict}
        chosen={draft.hazards}
        busy={busy}
        trouble={trouble}
        onChoose={(hazards) => change({ hazards })}
        onRecord={() => open(draft.hazards)}
      />
    );
  }
  const none = (
    <Action id="gate-none" busy={busy} onTap={() => open([])}>
      {say('gate.none')}
    </Action>
  );
  return (
    <Shell title={say('gate.title')} accident={{ screen: 'gate' }} action={none}>
      <View className="lead">{say('gate.question')}</View>
      <TroubleNotice trouble={trouble} />
      <View className="grid">
        {gatePictures.map((picture) => (
          <Tap
            key={picture.id}
            id={`gate-${picture.id.replace(/_/g, '-')}`}
            className="tile"
            onTap={() => change({ hazards: picture.hazards })}
          >
            <Drawing svg={gateIcon(picture.id, schemeNow())} label="" className="icon" />
            <View>{say.of(picture)}</View>
          </Tap>
        ))}
      </View>
      <Card title={say('gate.other_party')}>
        <Choice
          id="other-party"
          value={draft.otherPartyKind}
          options={[
            { value: 'motor', text: say('gate.motor') },
            { value: 'non_motor', text: say('gate.non_motor') },
          ]}
          onChoose={(otherPartyKind) => change({ otherPartyKind })}
        />
      </Card>
      <Tap id="gate-others" className="text-link" onTap={() => setOthers(!others)}>
        {say('gate.others')}
      </Tap>
      {others
        ? otherHazards.map((id) => {
            const row = openRows.find((candidate) => candidate.id === id);
            return row ? (
              <Tap key={id} id={`hazard-${id}`} className="card" onTap={() => change({ hazards: [id] })}>
                {say.of(row)}
              </Tap>
            ) : null;
          })
        : null}
    </Shell>
  );
}
