import { View } from '@tarojs/components';
import { seatsOf } from '@yilu/contracts/constants';
import { type ReactNode, useState } from 'react';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { AgreementCard } from '@/ui/agreement-card';
import { Action, Card, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { isSignature, SignPad, type Strokes } from '@/ui/sign-pad';
import { type CaseStepProps, Frame } from './case-step';
import { company } from './fact-words';
import { GuestTurns } from './guest-turns';
import { ownActs, type PartyActs } from './party-acts';
import { PartyProgress } from './party-progress';
import { StatementCard } from './statement-card';

/** How long the city's form takes a photograph. */
const uploadMs = 10 * 60_000;

/** Read each other's statement and the agreement, then sign this very version: its hash is what is signed. */
export function AgreementStep(
  props: CaseStepProps & { proof?: { readonly ready: boolean; readonly form: ReactNode } },
) {
  const say = useSay();
  const { view, reload, restate, proof } = props;
  const version = view.agreement?.version ?? 0;
  const signed = view.agreement?.signedAt[view.you] !== undefined;
  const [strokes, setStrokes] = useState<Strokes>([]);
  const { busy, trouble, run } = useAct();
  const act = (work: () => Promise<unknown>) => () =>
    void run(async () => {
      await work();
      await reload();
    });
  const agreement = view.agreement;
  const among = company(view);
  const acts = props.acts ?? ownActs(view.caseId);
  // What is on its way belongs to what is signed; what has not come by then never will, and holds nobody up.
  const arriving = view.photos.some(
    ({ state, capturedAt }) => state === 'pending' && Date.now() - Date.parse(capturedAt) < uploadMs,
  );
  const sign = act(async () => {
    if (!agreement) return;
    await acts.sign({
      agreementVersion: agreement.version,
      documentHash: agreement.documentHash,
      strokes,
    });
  });
  return (
    <Frame
      props={props}
      title={say('sign.title')}
      screen="sign"
      step={6}
      problem={trouble}
      action={
        signed ? null : (
          <Action
            id="sign"
            busy={busy}
            disabled={arriving || !isSignature(strokes) || proof?.ready === false}
            onTap={sign}
          >
            {say('sign.sign')}
          </Action>
        )
      }
    >
      {signed ? (
        <Notice tone="ok" id="signed-waiting">
          {say(`sign.waiting_${among}`)}
        </Notice>
      ) : (
        <Card title={say('sign.here')}>
          <View className="hint">{say(`sign.effect_${among}`)}</View>
          {arriving ? <Notice id="photos-arriving">{say('sign.arriving')}</Notice> : null}
          <SignPad strokes={strokes} onChange={setStrokes} />
        </Card>
      )}
      {signed ? null : proof?.form}
      {props.acts ? null : <GuestTurns view={view} />}
      <PartyProgress
        view={view}
        id="who-signed"
        done={say('sign.signed')}
        has={(role) => agreement?.signedAt[role] !== undefined}
      />
      <Agreement key={version} read={acts.agreement} />
      {seatsOf(view.others).map((role) => (
        <StatementCard key={role} view={view} party={role} />
      ))}
      <Card>
        <View className="paragraph">{say('sign.doubt')}</View>
        <Action id="edit-statement" tone="plain" onTap={restate}>
          {say('what.edit')}
        </Action>
        <Action id="dispute" tone="plain" busy={busy} onTap={act(() => acts.dispute())}>
          {say('proposal.dispute')}
        </Action>
      </Card>
    </Frame>
  );
}

/** The agreement as this reader may see it, proved on the phone against the hash that both sign. */
export function Agreement({ read }: { read: PartyActs['agreement'] }) {
  const { data, trouble } = useLoaded(read);
  if (!data) return trouble ? <TroubleNotice trouble={trouble} /> : <Waiting />;
  return <AgreementCard copy={data} />;
}
