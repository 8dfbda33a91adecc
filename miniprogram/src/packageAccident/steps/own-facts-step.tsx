import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { actsOf } from '@/offline/shelf';
import { webAddress } from '@/platform/address';
import { copyText } from '@/platform/copy';
import { Action, Card, Notice, Waiting } from '@/ui/parts';
import { Qr } from '@/ui/qr';
import { useSayOffline } from '../say-offline';
import { type CaseStepProps, Frame } from './case-step';
import { StatementCard } from './statement-card';

/** This driver's signed facts as a link; undefined where he may not sign with this phone. */
async function ownLink(caseId: string): Promise<string | undefined> {
  const acts = actsOf(caseId);
  const named = acts.some((act) => act.kind === 'meet' && act.body.named);
  const drove = acts.flatMap((act) => (act.kind === 'particulars' ? [act.body.vehicle] : [])).pop();
  const said = acts.flatMap((act) => (act.kind === 'statement' ? [act.body] : [])).pop();
  if (!drove || !said) return undefined;
  const { statedAt, link: _link, capturedOffline: _offline, ...statement } = said;
  const [{ signFacts }, { packetLink }] = await Promise.all([
    import('@/offline/device-key'),
    import('@/offline/packet'),
  ]);
  const packet = signFacts({
    ...(named ? { caseId: caseId as never } : {}),
    vehicle: drove,
    statement,
    at: statedAt ?? new Date().toISOString(),
  });
  return packet && packetLink(webAddress(), packet);
}

/** The other driver without a network: his signed facts as a code, for the phone that opened the case. */
export function OwnFactsStep(props: CaseStepProps) {
  const say = useSayOffline();
  const { view } = props;
  const [link, setLink] = useState<string | null>();
  useEffect(() => {
    ownLink(view.caseId).then(
      (made) => setLink(made ?? null),
      // An engine without big numbers cannot sign either.
      () => setLink(null),
    );
  }, [view.caseId]);
  return (
    <Frame props={props} title={say('meet.yours')} screen="own-facts" step={5}>
      {link === undefined ? <Waiting /> : null}
      {link === null ? (
        <Notice tone="warn" id="no-device-key">
          {say('meet.no_key')}
        </Notice>
      ) : null}
      {link ? (
        <Card id="own-facts">
          <Qr link={link} label={say('meet.yours_qr')} />
          <View className="hint above">{say('meet.yours_hint')}</View>
          <Action id="copy-facts" tone="plain" onTap={() => void copyText(link).catch(() => undefined)}>
            {say('meet.copy')}
          </Action>
        </Card>
      ) : null}
      <StatementCard view={view} party={view.you} />
    </Frame>
  );
}
