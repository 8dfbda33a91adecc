import { View } from '@tarojs/components';
import type { CaseView, GuestProof } from '@yilu/contracts';
import type { PartyRole } from '@yilu/contracts/constants';
import { useState } from 'react';
import { sendGuestCode } from '@/api/parties';
import { takePhoto } from '@/capture/camera';
import { capture } from '@/capture/capture';
import { whereAmI } from '@/platform/location';
import { useAct } from '@/state/use-act';
import { Field } from '@/ui/field';
import { Action, Card, Notice, TroubleNotice } from '@/ui/parts';
import { useSayOnePhone } from './say-one-phone';

interface ProofProps {
  readonly view: CaseView;
  readonly role: PartyRole;
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

function WitnessForm({ view, role, onProof }: ProofProps) {
  const say = useSayOnePhone();
  const { busy, trouble, run } = useAct();
  const already = view.photos.some(({ by, shot, state }) => by === role && shot === 'P6' && state !== 'refused');
  const [taken, setTaken] = useState(already);
  const [witness, setWitness] = useState({ name: '', phone: '' });
  const tell = (next: typeof witness, photographed: boolean): void => {
    setWitness(next);
    const { name, phone } = next;
    const complete = photographed && name.trim() !== '';
    onProof(
      complete ? { witness: { name: name.trim(), ...(/^1[3-9]\d{9}$/.test(phone) ? { phone } : {}) } } : undefined,
    );
  };
  const photograph = () =>
    void run(async () => {
      const shot = await takePhoto();
      if (!shot) return;
      await capture(view.caseId, 'P6', shot, new Date(), whereAmI(), role);
      setTaken(true);
      tell(witness, true);
    });
  return (
    <Card title={say('guest.document_title')}>
      <View className="hint above">{say('guest.document_why')}</View>
      <TroubleNotice trouble={trouble} />
      {taken ? (
        <Notice tone="ok" id="document-taken">
          {say('guest.document_taken')}
        </Notice>
      ) : (
        <Action id="photo-P6" tone="plain" busy={busy} onTap={photograph}>
          {say('guest.document_take')}
        </Action>
      )}
      <Field
        id="witness-name"
        label={say('guest.witness_name')}
        maxLength={50}
        value={witness.name}
        onChange={(name) => tell({ ...witness, name }, taken)}
      />
      <Field
        id="witness-phone"
        label={say('guest.witness_phone')}
        keyboard="tel"
        maxLength={11}
        value={witness.phone}
        onChange={(phone) => tell({ ...witness, phone: phone.trim() }, taken)}
      />
    </Card>
  );
}
