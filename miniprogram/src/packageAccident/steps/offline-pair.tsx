import { View } from '@tarojs/components';
import { useState } from 'react';
import { admitPacket } from '@/api/accidents';
import { session } from '@/api/session';
import { scanCode } from '@/offline/scan';
import { outbox } from '@/offline/shelf';
import { webAddress } from '@/platform/address';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { Field } from '@/ui/field';
import { Action, Card, Notice, TroubleNotice } from '@/ui/parts';
import { Qr } from '@/ui/qr';
import { useSayOffline } from '../say-offline';
import type { CaseStepProps } from './case-step';

type Said = 'meet.no_camera' | `packet.${'unreadable' | 'forged' | 'of_another_case' | 'own' | 'used' | 'state_first'}`;

/** Neither phone has a network: each driver says what happened on his own, then one phone reads the other's facts. */
export function OfflinePair({ view, ahead, reload }: CaseStepProps) {
  const say = useSayOffline();
  const acts = useWatched(outbox);
  const [text, setText] = useState('');
  const [said, setSaid] = useState<Said>();
  const { busy, trouble, run } = useAct();
  const stated = view.stated[view.you] === true;

  const take = (scanned: string | undefined) =>
    run(async () => {
      setSaid(undefined);
      if (!scanned) return setSaid('meet.no_camera');
      const { takePacket } = await import('@/offline/packet');
      const taken = acts.flatMap((act) => (act.kind === 'packet' ? [act.body.packet.signature] : []));
      const packet = takePacket(scanned, { caseId: view.caseId, personId: session.get()?.personId, stated, taken });
      if (typeof packet === 'string') return setSaid(`packet.${packet}`);
      await admitPacket(view.caseId, packet);
      setText('');
      return reload();
    });

  return (
    <Card title={say('meet.title')} id="offline-pair">
      <View className="paragraph">{say('meet.show')}</View>
      <Qr link={`${webAddress()}/f/${view.caseId}`} label={say('meet.show_qr')} />
      {stated ? (
        <>
          <View className="hint above">{say('meet.scan_hint')}</View>
          <TroubleNotice trouble={trouble} />
          {said ? (
            <Notice tone="warn" id="packet-said">
              {say(said)}
            </Notice>
          ) : null}
          <Action id="scan-packet" busy={busy} onTap={() => void scanCode().then(take)}>
            {say('meet.scan')}
          </Action>
          <Field
            id="packet-text"
            label={say('meet.paste')}
            lines={3}
            maxLength={4000}
            value={text}
            onChange={setText}
          />
          <Action id="take-packet" tone="plain" busy={busy} disabled={text.trim() === ''} onTap={() => void take(text)}>
            {say('meet.take')}
          </Action>
        </>
      ) : (
        <>
          <View className="paragraph">{say('meet.first')}</View>
          <Action id="offline-ahead" onTap={ahead}>
            {say('meet.ahead')}
          </Action>
        </>
      )}
    </Card>
  );
}
