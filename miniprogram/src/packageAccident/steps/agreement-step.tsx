import { View } from '@tarojs/components';
import type { AgreementCopy } from '@yilu/contracts';
import { partyRoles, seatsOf } from '@yilu/contracts/constants';
import { verifyCopy } from '@yilu/evidence';
import { useState } from 'react';
import { getAgreement, requestOfficer, signAgreement } from '@/api/accidents';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { masked } from '@/ui/masked';
import { Action, Card, Fact, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { type CaseStepProps, Frame } from './case-step';
import { company } from './fact-words';
import { PartyProgress } from './party-progress';
import { isSignature, SignPad, type Strokes } from './sign-pad';
import { StatementCard } from './statement-card';

/** Read each other's statement and the agreement, then sign this very version: its hash is what is signed. */
export function AgreementStep(props: CaseStepProps) {
  const say = useSay();
  const { view, reload, restate } = props;
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
  const sign = act(async () => {
    if (!agreement) return;
    await signAgreement(view.caseId, {
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
          <Action id="sign" busy={busy} disabled={!isSignature(strokes)} onTap={sign}>
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
          <SignPad strokes={strokes} onChange={setStrokes} />
        </Card>
      )}
      <PartyProgress
        view={view}
        id="who-signed"
        done={say('sign.signed')}
        has={(role) => agreement?.signedAt[role] !== undefined}
      />
      <Agreement key={version} caseId={view.caseId} />
      {seatsOf(view.others).map((role) => (
        <StatementCard key={role} view={view} party={role} />
      ))}
      <Card>
        <View className="paragraph">{say('sign.doubt')}</View>
        <Action id="edit-statement" tone="plain" onTap={restate}>
          {say('what.edit')}
        </Action>
        <Action id="dispute" tone="plain" busy={busy} onTap={act(() => requestOfficer(view.caseId))}>
          {say('proposal.dispute')}
        </Action>
      </Card>
    </Frame>
  );
}

/** The agreement as this reader may see it, proved on the phone against the hash that both sign. */
export function Agreement({ caseId }: { caseId: string }) {
  const { data, trouble } = useLoaded(() => getAgreement(caseId));
  if (!data) return trouble ? <TroubleNotice trouble={trouble} /> : <Waiting />;
  return <Copy copy={data} />;
}

function Copy({ copy }: { copy: AgreementCopy }) {
  const say = useSay();
  const { genuine } = verifyCopy(copy);
  return (
    <Card id="agreement" title={say('agreement.title', { number: copy.number })}>
      <Notice tone={genuine ? 'ok' : 'danger'} id={genuine ? 'copy-genuine' : 'copy-broken'}>
        {say(genuine ? 'agreement.genuine' : 'agreement.broken')}
      </Notice>
      <Fields fields={copy.fields.filter(({ name }) => name.indexOf('.') < 0)} />
      {partyRoles.map((role) => {
        const fields = copy.fields.filter(({ name }) => name.startsWith(`${role}.`));
        return fields.length > 0 ? (
          <View key={role} className="group">
            <View className={`field-label car-${role}`}>{say(`agreement.party_${role}`)}</View>
            <Fields fields={fields} />
          </View>
        ) : null;
      })}
      <View className="gap" />
      <View className="hint">{say('agreement.hash', { version: copy.version })}</View>
      <View id="document-hash" className="hash">
        {copy.documentHash}
      </View>
    </Card>
  );
}

function Fields({ fields }: { fields: AgreementCopy['fields'] }) {
  const say = useSay();
  return (
    <>
      {fields.map((field) => {
        const name = field.name.replace(/^[a-d]\./, '');
        return (
          <Fact
            key={field.name}
            name={say.or(`field.${name}`, name)}
            value={field.value ?? masked(say, field.masked ?? '')}
          />
        );
      })}
    </>
  );
}
