import { View } from '@tarojs/components';
import type { CaseView, GuestProof } from '@yilu/contracts';
import type { PartyRole } from '@yilu/contracts/constants';
import { useEffect, useState } from 'react';
import { sendGuestCode } from '@/api/parties';
import { takePhoto } from '@/capture/camera';
import { type CaptureRefusal, capture } from '@/capture/capture';
import { outbox, unsent } from '@/offline/shelf';
import { whereAmI } from '@/platform/location';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { Field } from '@/ui/field';
import { Action, Card, Notice, TroubleNotice } from '@/ui/parts';
import { useSayOnePhone } from './say-one-phone';

interface ProofProps {
  readonly view: CaseView;
  readonly role: PartyRole;
  readonly reload: () => Promise<void>;
  readonly onProof: (proof: GuestProof | undefined) => void;
}

/** That it is he who signs: a code that only he can read, or his document and somebody who stands by. */
export function ProofForm(props: ProofProps) {
  return props.view.parties[props.role]?.guest?.confirmation === 'sms_code' ? (
    <CodeForm {...props} />
  ) : (
    <WitnessForm {...props} />
  );
}

function CodeForm({ view, role, onProof }: ProofProps) {
  const say = useSayOnePhone();
  const { busy, trouble, run } = useAct();
  const [code, setCode] = useState('');
  const [sent, setSent] = useState(false);
  const send = () =>
    void run(async () => {
      await sendGuestCode(view.caseId, role);
      setSent(true);
    });
  return (
    <Card title={say('guest.code_title')}>
      <View className="hint above">{say('guest.code_why')}</View>
      <TroubleNotice trouble={trouble} />
      {sent ? <Notice tone="ok">{say('guest.code_sent')}</Notice> : null}
      <Action id="send-guest-code" tone="plain" busy={busy} onTap={send}>
        {say('guest.code_send')}
      </Action>
      <Field
        id="guest-code"
        label={say('guest.code')}
        keyboard="number"
        maxLength={6}
        value={code}
        onChange={(typed) => {
          setCode(typed);
          onProof(/^\d{6}$/.test(typed) ? { code: typed } : undefined);
        }}
      />
    </Card>
  );
}

/** As often as a case is read while somebody may act. */
const readEveryMs = 2_000;

function WitnessForm({ view, role, reload, onProof }: ProofProps) {
  const say = useSayOnePhone();
  const { busy, trouble, run } = useAct();
  const [lacks, setLacks] = useState<'dark' | 'blurred' | CaptureRefusal>();
  const [witness, setWitness] = useState({ name: '', phone: '' });
  const pictures = view.photos.filter(({ by, shot }) => by === role && shot === 'P6');
  const latest = pictures.at(-1);
  const stored = pictures.some(({ state }) => state === 'stored');
  const acts = useWatched(outbox).filter(
    (act) => act.caseId === view.caseId && act.kind === 'photo' && act.for === role,
  );
  const unkept = acts.at(-1)?.state === 'refused';
  const waiting = acts.filter(unsent).length;
  // The city looks at a picture once it lies in its store, and lets nobody sign before.
  const pending = latest ? latest.state === 'pending' : acts.length > 0;
  const sending = !stored && !unkept && (waiting > 0 || pending);
  useEffect(() => {
    if (!sending || waiting > 0) return;
    let left = false;
    let timer: ReturnType<typeof setTimeout>;
    // A pause after each answer: on a slow network the next question would make the one under way worth nothing.
    const look = async (): Promise<void> => {
      await reload();
      if (!left) timer = setTimeout(() => void look(), readEveryMs);
    };
    void look();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [sending, waiting, reload]);
  const name = witness.name.trim();
  const phone = /^1[3-9]\d{9}$/.test(witness.phone) ? witness.phone : undefined;
  useEffect(() => {
    onProof(stored && name ? { witness: { name, ...(phone ? { phone } : {}) } } : undefined);
  }, [stored, name, phone, onProof]);
  const photograph = () =>
    void run(async () => {
      const shot = await takePhoto();
      if (!shot) return;
      const outcome = await capture(view.caseId, 'P6', shot, new Date(), whereAmI(), role);
      const lack = 'refusal' in outcome ? outcome.refusal : outcome.weakness;
      // No plate is looked for in a document.
      setLacks(lack === 'no_plate' ? undefined : lack);
    });
  return (
    <Card title={say('guest.document_title')}>
      <View className="hint above">{say('guest.document_why')}</View>
      <TroubleNotice trouble={trouble} />
      {lacks ? <Notice tone="warn">{say(`photo.${lacks}`)}</Notice> : null}
      {latest?.state === 'refused' && !sending ? (
        <Notice tone="danger">{say(`photo_refusal.${latest.refusal ?? 'not_an_image'}`)}</Notice>
      ) : null}
      {unkept ? <Notice tone="danger">{say('photo.upload_refused')}</Notice> : null}
      {stored ? (
        <Notice tone="ok" id="document-taken">
          {say('guest.document_taken')}
        </Notice>
      ) : sending ? (
        <Notice id="document-sending">{say('guest.document_sending')}</Notice>
      ) : null}
      {stored && !lacks ? null : (
        <Action id="photo-P6" tone="plain" busy={busy} onTap={photograph}>
          {pictures.length > 0 || waiting > 0 ? say('guest.document_again') : say('guest.document_take')}
        </Action>
      )}
      <Field
        id="witness-name"
        label={say('guest.witness_name')}
        maxLength={50}
        value={witness.name}
        onChange={(typed) => setWitness({ ...witness, name: typed })}
      />
      <Field
        id="witness-phone"
        label={say('guest.witness_phone')}
        keyboard="tel"
        maxLength={11}
        value={witness.phone}
        onChange={(typed) => setWitness({ ...witness, phone: typed.trim() })}
      />
    </Card>
  );
}
