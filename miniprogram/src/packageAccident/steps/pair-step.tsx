import { View } from '@tarojs/components';
import type { Pairing } from '@yilu/contracts';
import { type PartyKind, seatsOf } from '@yilu/contracts/constants';
import { formatRemaining } from '@yilu/look/format';
import { useCallback, useEffect, useState } from 'react';
import { inviteDriver, startPairing } from '@/api/accidents';
import { changeParties } from '@/api/parties';
import { session } from '@/api/session';
import { outbox } from '@/offline/shelf';
import { copyText } from '@/platform/copy';
import { go } from '@/platform/go';
import { online } from '@/platform/network';
import { store, stored } from '@/platform/storage';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { dropDraft, useDraft } from '@/state/use-draft';
import { Field } from '@/ui/field';
import { Action, Card, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Qr } from '@/ui/qr';
import { useSay } from '@/ui/say';
import { type CaseStepProps, Frame } from './case-step';
import { LateStep } from './late';
import { OfflinePair } from './offline-pair';
import { ParticularsStep } from './particulars-step';
import { SeatsCard } from './seats-card';
import { StatementStep } from './statement-step';
import { WaitingStep } from './waiting-step';

const nearEndMs = 20_000;
const alive = (pairing: Pairing | undefined): pairing is Pairing =>
  pairing !== undefined && new Date(pairing.expiresAt).getTime() - Date.now() > nearEndMs;

/** The others join; whoever has joined already goes on with his own part meanwhile. */
export function PairStep(props: CaseStepProps) {
  const { view } = props;
  if (view.you === 'a') return <InviteStep {...props} />;
  if (!view.parties[view.you]?.confirmed) return <ParticularsStep {...props} />;
  return view.stated[view.you] ? <WaitingStep {...props} /> : <StatementStep {...props} />;
}

/** A QR for WeChat, Alipay or a camera, six digits, or an SMS: for one driver after the other. */
function InviteStep(props: CaseStepProps) {
  const say = useSay();
  const { view, refer, reload } = props;
  const free = seatsOf(view.others).filter((role) => !view.parties[role]);
  // A code is good for one: with the next seat comes the next code.
  const name = `case:${view.caseId}:pairing:${free.length}.${view.others.length}`;
  const [shown, setShown] = useState<{ name: string; pairing: Pairing }>();
  const pairing = shown?.name === name ? shown.pairing : stored<Pairing>(name);
  const [tooMany, setTooMany] = useState(false);
  const counting = useAct();
  const count = (others: PartyKind[]) =>
    void counting.run(async () => {
      await changeParties(view.caseId, others);
      await reload();
    });
  const starting = useAct();
  const start = useCallback(
    () =>
      void starting.run(async () => {
        const next = await startPairing(view.caseId);
        store(name, next);
        setShown({ name, pairing: next });
      }),
    [starting.run, view.caseId, name],
  );
  const live = alive(pairing);
  const hasNetwork = useWatched(online);
  const signedIn = useWatched(session) !== undefined;
  const reachable = hasNetwork && signedIn;
  const arrived = !useWatched(outbox).some((act) => act.caseId === view.caseId && act.state === 'waiting');
  useEffect(() => {
    if (!live && reachable && arrived) start();
  }, [live, reachable, arrived, start]);

  if (tooMany) return <LateStep {...props} aside={{ to: 'too_many', back: () => setTooMany(false) }} />;
  const [next] = free;
  return (
    <Frame
      props={props}
      title={say('pair.title')}
      screen="pair"
      step={3}
      problem={starting.trouble ?? counting.trouble}
    >
      {reachable ? (
        <View className="lead">
          {next && view.others.length > 1 ? say('pair.lead_seat', { party: say(`party.${next}`) }) : say('pair.lead')}
        </View>
      ) : (
        <OfflinePair {...props} />
      )}
      {reachable || live ? (
        <Card>
          {live ? (
            <>
              <Qr link={pairing.link} label={say('pair.qr')} />
              <View className="hint center">{say('pair.scan_with')}</View>
              <View id="pair-code" className="code" ariaLabel={pairing.code.split('').join(' ')}>
                {pairing.code}
              </View>
              <View className="hint center">
                {say('pair.code_hint')} · {formatRemaining(say.locale, pairing.expiresAt, new Date())}
              </View>
              <View className="gap" />
              <Action id="copy-link" tone="plain" onTap={() => void copyText(pairing.link).catch(() => undefined)}>
                {say('pair.copy')}
              </Action>
            </>
          ) : (
            <Waiting />
          )}
          {starting.trouble ? (
            <Action id="pair-again" tone="plain" busy={starting.busy} onTap={start}>
              {say('action.retry')}
            </Action>
          ) : null}
        </Card>
      ) : null}
      {/* None of these can be done before the city is reached: nobody should try in vain. */}
      {reachable ? (
        <>
          <SeatsCard view={view} busy={counting.busy} onCount={count} onTooMany={() => setTooMany(true)} />
          <Invite caseId={view.caseId} />
          <Card title={say('pair.no_phone')}>
            <View className="paragraph">{say('pair.no_phone_text')}</View>
            <Action id="no-phone" tone="plain" onTap={() => go('guest', { id: view.caseId })}>
              {say('pair.no_phone_go')}
            </Action>
          </Card>
        </>
      ) : null}
      <Card title={say('pair.refuses')}>
        <View className="paragraph">{say('pair.refuses_text')}</View>
        <Action id="other-refuses" tone="plain" onTap={refer}>
          {say('pair.refuses_record')}
        </Action>
      </Card>
    </Frame>
  );
}

function Invite({ caseId }: { caseId: string }) {
  const say = useSay();
  const form = `invite:${caseId}`;
  const [draft, change] = useDraft(form, { phone: '' });
  const [sent, setSent] = useState(false);
  const { busy, trouble, run } = useAct();
  const send = () =>
    void run(async () => {
      await inviteDriver(caseId, draft.phone);
      dropDraft(form);
      setSent(true);
    });
  return (
    <Card title={say('pair.sms')}>
      <TroubleNotice trouble={trouble} />
      {sent ? <Notice tone="ok">{say('pair.sms_sent')}</Notice> : null}
      <Field
        id="invite-phone"
        label={say('pair.sms_phone')}
        keyboard="tel"
        maxLength={11}
        value={draft.phone}
        onChange={(phone) => {
          setSent(false);
          change({ phone: phone.trim() });
        }}
      />
      <Action id="invite" tone="plain" busy={busy} disabled={!/^1[3-9]\d{9}$/.test(draft.phone)} onTap={send}>
        {say('pair.sms_send')}
      </Action>
    </Card>
  );
}
