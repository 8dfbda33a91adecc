import { View } from '@tarojs/components';
import type { CaseView, SeatGuestRequest } from '@yilu/contracts';
import { type NonMotorKind, nonMotorKinds, type PartyRole, partyRoles } from '@yilu/contracts/constants';
import { useState } from 'react';
import { seatGuest } from '@/api/parties';
import { useAct } from '@/state/use-act';
import { dropDraft, useDraft } from '@/state/use-draft';
import { Field } from '@/ui/field';
import { Action, Card, Choice, Notice, TroubleNotice } from '@/ui/parts';
import { PlatePad } from '@/ui/plate-pad';
import { Shell } from '@/ui/shell';
import { Tap } from '@/ui/tap';
import { plateKinds } from '@/ui/vehicle-fields';
import { useSayOnePhone } from './say-one-phone';

const documentKinds = [
  'resident_id',
  'passport',
  'hk_macao_permit',
  'taiwan_permit',
  'foreign_permanent_resident',
] as const;
const isMobile = /^1[3-9]\d{9}$/;

interface Draft {
  name: string;
  documentKind: SeatGuestRequest['documentKind'];
  phone: string;
  phoneAtHand: boolean;
  plate: string;
  plateKind: string;
  nonMotor: NonMotorKind;
}

interface FormProps {
  readonly view: CaseView;
  /** The seat that becomes his; none is left where everybody is here already. */
  readonly seat: PartyRole | undefined;
  readonly corrects: boolean;
  readonly onSeated: (role: PartyRole) => void;
}

/** Who the other driver is and what he drove: name, document, plate; the rest comes out of the registers. */
export function GuestForm({ view, seat, corrects, onSeated }: FormProps) {
  const say = useSayOnePhone();
  const form = `guest:${view.caseId}`;
  const rides = view.others[partyRoles.indexOf(seat ?? 'b') - 1] === 'non_motor';
  const [draft, change] = useDraft<Draft>(form, {
    name: '',
    documentKind: 'resident_id',
    phone: '',
    phoneAtHand: false,
    plate: '',
    plateKind: '02',
    nonMotor: 'e_bike',
  });
  // Another's identity number stays in no phone's storage.
  const [documentNumber, setNumber] = useState('');
  const [licenceHeld, setLicenceHeld] = useState(false);
  const { busy, trouble, run } = useAct();
  const seatHim = () =>
    void run(async () => {
      const phone = draft.phone.trim();
      const { guest } = await seatGuest(
        view.caseId,
        {
          name: draft.name.trim(),
          documentKind: draft.documentKind,
          documentNumber: documentNumber.trim().toUpperCase(),
          ...(phone ? { phone } : {}),
          phoneAtHand: draft.phoneAtHand,
          vehicle: rides
            ? { kind: 'non_motor', nonMotorKind: draft.nonMotor }
            : { kind: 'motor', plate: draft.plate, plateKind: draft.plateKind, licenceHeld: true },
        },
        corrects ? seat : undefined,
      );
      dropDraft(form);
      onSeated(guest);
    });
  const known = draft.name.trim() !== '' && documentNumber.trim().length >= 5;
  const reachable = draft.phone.trim() === '' || isMobile.test(draft.phone.trim());
  const complete = known && reachable && (rides || (draft.plate.length >= 7 && licenceHeld));
  return (
    <Shell
      title={say('guest.title')}
      accident={{ screen: 'guest', caseId: view.caseId }}
      action={
        <Action id="seat-guest" busy={busy} disabled={!complete || !seat} onTap={seatHim}>
          {say('guest.seat')}
        </Action>
      }
    >
      <TroubleNotice trouble={trouble} />
      <View className="lead">{say('guest.lead')}</View>
      <Notice>{say('guest.why')}</Notice>
      <Card title={say('guest.who')}>
        <Field
          id="guest-name"
          label={say('real_name.name')}
          maxLength={50}
          value={draft.name}
          onChange={(name) => change({ name })}
        />
        <View className="field-label">{say('real_name.kind')}</View>
        <Choice
          id="guest-kind"
          value={draft.documentKind}
          options={documentKinds.map((value) => ({ value, text: say(`document.${value}`) }))}
          onChoose={(documentKind) => change({ documentKind })}
        />
        <Field
          id="guest-document"
          label={say('real_name.number')}
          keyboard={draft.documentKind === 'resident_id' ? 'idcard' : 'text'}
          maxLength={30}
          value={documentNumber}
          onChange={setNumber}
        />
        <Field
          id="guest-phone"
          label={say('guest.phone')}
          hint={say('guest.phone_hint')}
          keyboard="tel"
          maxLength={11}
          value={draft.phone}
          onChange={(phone) => change({ phone })}
        />
        {draft.phone.trim() === '' ? null : (
          <Choice
            id="guest-at-hand"
            value={draft.phoneAtHand ? 'yes' : 'no'}
            options={[
              { value: 'yes', text: say('guest.at_hand') },
              { value: 'no', text: say('guest.not_at_hand') },
            ]}
            onChoose={(answer) => change({ phoneAtHand: answer === 'yes' })}
          />
        )}
      </Card>
      <Card title={say('guest.vehicle')}>
        {rides ? (
          <Choice
            id="guest-rode"
            value={draft.nonMotor}
            options={nonMotorKinds.map((value) => ({ value, text: say(`non_motor.${value}`) }))}
            onChoose={(nonMotor) => change({ nonMotor })}
          />
        ) : (
          <>
            <Field
              id="guest-plate"
              label={say('guest.plate')}
              maxLength={8}
              value={draft.plate}
              onChange={(plate) => change({ plate: plate.trim().toUpperCase() })}
            />
            <PlatePad
              value={draft.plate}
              onChange={(plate) => change({ plate })}
              deleting={say('guest.plate_delete')}
            />
            <View className="field-label above">{say('vehicle_form.kind')}</View>
            <Choice
              id="guest-plate-kind"
              value={draft.plateKind}
              options={plateKinds.map((value) => ({ value, text: say(`plate_kind.${value}`) }))}
              onChoose={(plateKind) => change({ plateKind })}
            />
            <Tap
              id="guest-licence"
              className="pill wide"
              chosen={licenceHeld}
              onTap={() => setLicenceHeld(!licenceHeld)}
            >
              {licenceHeld ? `✓ ${say('guest.licence')}` : say('guest.licence')}
            </Tap>
          </>
        )}
      </Card>
    </Shell>
  );
}
