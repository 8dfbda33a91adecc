import { View } from '@tarojs/components';
import type { ReferToPoliceRequest } from '@yilu/contracts';
import { gatePictures } from '@yilu/law/gate-pictures';
import { referToPolice } from '@/api/accidents';
import { useAct } from '@/state/use-act';
import { dropDraft, useDraft } from '@/state/use-draft';
import { Field } from '@/ui/field';
import { Action, Card, Choice, Notice } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { Tap } from '@/ui/tap';
import { type CaseStepProps, Frame } from './case-step';
import { FurtherPhotos } from './photo-step';

const reasons = ['refused', 'left_scene', 'hazard_found', 'officer_on_site', 'facts_disputed'] as const;
const mostWitnesses = 4;
const longestNote = 500;
const isMobile = /^1[3-9]\d{9}$/;

interface Draft {
  reason: ReferToPoliceRequest['reason'];
  /** The picture of what came to light, as at the gate. */
  hazard?: string;
  otherPlate: string;
  witnesses: readonly { name: string; phone: string }[];
  note: string;
}

/** One driver's own record where the other refuses or leaves: plate, witnesses, note; 122 gets it filled in. */
export function ReferralForm(props: CaseStepProps & { back: () => void }) {
  const say = useSay();
  const { view, reload, back } = props;
  const form = `referral:${view.caseId}`;
  const first = view.status === 'officer_requested' ? 'facts_disputed' : 'refused';
  const [draft, change] = useDraft<Draft>(form, { reason: first, otherPlate: '', witnesses: [], note: '' });
  const { busy, trouble, run } = useAct();
  const found = gatePictures.find(({ id }) => id === draft.hazard);
  const hand = () =>
    void run(async () => {
      const named = draft.witnesses.filter(({ name }) => name.trim() !== '');
      // A number that is none must not stop the record, and must not be lost either.
      const odd = draft.witnesses.filter(({ phone }) => phone !== '' && !isMobile.test(phone));
      const note = [draft.note.trim(), ...odd.map(({ name, phone }) => say('referral.phone_noted', { name, phone }))]
        .filter(Boolean)
        .join('\n');
      await referToPolice(view.caseId, {
        reason: draft.reason,
        hazards: draft.reason === 'hazard_found' ? [...(found?.hazards ?? [])] : [],
        witnesses: named.map(({ name, phone }) => ({
          name: name.trim(),
          ...(isMobile.test(phone) ? { phone } : {}),
        })),
        ...(draft.otherPlate.trim() ? { otherPlate: draft.otherPlate.trim() } : {}),
        ...(note ? { note: note.slice(0, longestNote) } : {}),
      });
      dropDraft(form);
      await reload();
    });
  const witness = (at: number, part: Partial<Draft['witnesses'][number]>): void =>
    change({ witnesses: draft.witnesses.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <Frame
      props={props}
      title={say('referral.form_title')}
      screen="referral-form"
      problem={trouble}
      action={
        <Action id="hand-to-122" tone="danger" busy={busy} onTap={hand}>
          {say('referral.hand')}
        </Action>
      }
    >
      <Tap id="referral-back" className="text-link" onTap={back}>
        {say('action.back')}
      </Tap>
      <Notice>{say('referral.form_why')}</Notice>
      <Card title={say('referral.reason')}>
        <Choice
          id="reason"
          value={draft.reason}
          options={reasons.map((value) => ({ value, text: say(`referral.${value}`) }))}
          onChoose={(reason) => change({ reason })}
        />
        {draft.reason === 'hazard_found' ? (
          <View className="group">
            <View className="hint">{say('gate.which')}</View>
            <Choice
              id="hazard"
              value={draft.hazard ?? ''}
              options={gatePictures.map(({ id, zh, en }) => ({ value: id, text: say.locale === 'en' ? en : zh }))}
              onChoose={(hazard) => change({ hazard })}
            />
          </View>
        ) : null}
        <Field
          id="other-plate"
          label={say('referral.other_plate')}
          maxLength={12}
          value={draft.otherPlate}
          onChange={(otherPlate) => change({ otherPlate: otherPlate.toUpperCase() })}
        />
      </Card>
      <Card title={say('referral.witnesses')}>
        {draft.witnesses.map(({ name, phone }, at) => (
          <View key={`witness-${String(at)}`} className="group">
            <Field
              id={`witness-${at}-name`}
              label={say('about.name')}
              maxLength={50}
              value={name}
              onChange={(value) => witness(at, { name: value })}
            />
            <Field
              id={`witness-${at}-phone`}
              label={say('mine.phone')}
              keyboard="tel"
              maxLength={11}
              {...(phone.length > 0 && !isMobile.test(phone) ? { hint: say('referral.phone_odd') } : {})}
              value={phone}
              onChange={(value) => witness(at, { phone: value.trim() })}
            />
          </View>
        ))}
        {draft.witnesses.length < mostWitnesses ? (
          <Action
            id="add-witness"
            tone="plain"
            onTap={() => change({ witnesses: [...draft.witnesses, { name: '', phone: '' }] })}
          >
            {say('referral.add_witness')}
          </Action>
        ) : null}
        <Field
          id="referral-note"
          label={say('what.note')}
          lines={3}
          maxLength={longestNote}
          value={draft.note}
          onChange={(note) => change({ note })}
        />
      </Card>
      <FurtherPhotos {...props} />
    </Frame>
  );
}
