import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { type PartyRole, partyRoles } from '@yilu/contracts/constants';
import { injuryCalls, injurySteps } from '@yilu/law/injury-steps';
import { getCase } from '@/api/accidents';
import { reportInjury } from '@/api/aftermath';
import { callNumber } from '@/platform/call-number';
import { goOn } from '@/platform/go';
import { useAct } from '@/state/use-act';
import { dropDraft, useDraft } from '@/state/use-draft';
import { useLoaded } from '@/state/use-loaded';
import { Field } from '@/ui/field';
import { Action, Card, Choice, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { Tap } from '@/ui/tap';
import { When } from '@/ui/when';
import { useSayAftermath } from '../../say-aftermath';

const feelings = ['neck', 'head', 'sick', 'back', 'chest', 'limbs'] as const;

interface Draft {
  of: PartyRole | '';
  passenger: boolean;
  feelings: readonly string[];
  words: string;
  since: string;
  hospital: string;
}

/** Something hurts after the agreement: first the doctor, then who, what and since when; one tap freezes the paper. */
export default function Injury() {
  const say = useSayAftermath();
  const { params } = useRouter();
  const caseId = params['id'] ?? '';
  const form = `injury:${caseId}`;
  const { data: view, trouble: unread } = useLoaded(() => getCase(caseId));
  const [draft, change] = useDraft<Draft>(form, {
    of: '',
    passenger: false,
    feelings: [],
    words: '',
    since: new Date().toISOString(),
    hospital: '',
  });
  const { busy, trouble, run } = useAct();
  const of = draft.of || view?.you;
  const symptoms = [
    ...feelings.filter((id) => draft.feelings.includes(id)).map((id) => say(`injury.feeling_${id}`)),
    draft.words.trim(),
  ]
    .filter(Boolean)
    .join(say('list.and'));
  const report = () =>
    void run(async () => {
      if (!of) return;
      const hospital = draft.hospital.trim();
      await reportInjury(caseId, {
        injured: { of, passenger: draft.passenger },
        symptoms,
        since: draft.since,
        ...(hospital.length >= 2 ? { hospital } : {}),
      });
      dropDraft(form);
      goOn('case', { id: caseId });
    });
  const toggle = (id: string) =>
    change({
      feelings: draft.feelings.includes(id) ? draft.feelings.filter((one) => one !== id) : [...draft.feelings, id],
    });
  const seats = view ? [view.you, ...partyRoles.filter((role) => role !== view.you && view.parties[role])] : [];
  return (
    <Shell
      title={say('injury.title')}
      accident={{ screen: 'injury', caseId }}
      action={
        <Action id="report-injury" busy={busy} disabled={!of || symptoms.length < 2} onTap={report}>
          {say('injury.report')}
        </Action>
      }
    >
      <View className="lead">{say('injury.lead')}</View>
      <View className="pair">
        {[...injuryCalls].reverse().map((number) => (
          <Action
            key={number}
            id={`injury-call-${number}`}
            tone={number === '120' ? 'danger' : 'plain'}
            onTap={() => callNumber(number)}
          >
            {say('action.call_number', { number })}
          </Action>
        ))}
      </View>
      <Notice>{say('injury.calm')}</Notice>
      <TroubleNotice trouble={trouble ?? unread} />
      {view ? (
        <Card title={say('injury.who')}>
          <Choice
            id="injured"
            value={of ? `${of}-${draft.passenger ? 'passenger' : 'driver'}` : undefined}
            options={seats.flatMap((role) => {
              const whom = role === view.you ? 'mine' : 'other';
              const party = say(`party.${role}`);
              return [
                { value: `${role}-driver`, text: say(`injury.driver_${whom}`, { party }) },
                { value: `${role}-passenger`, text: say(`injury.passenger_${whom}`, { party }) },
              ];
            })}
            onChoose={(chosen) =>
              change({
                of: partyRoles.find((role) => chosen.startsWith(role)) ?? '',
                passenger: chosen.endsWith('passenger'),
              })
            }
          />
        </Card>
      ) : unread ? null : (
        <Waiting />
      )}
      <Card title={say('injury.what')}>
        <View className="choices">
          {feelings.map((id) => (
            <Tap
              key={id}
              id={`feeling-${id}`}
              className="pill"
              chosen={draft.feelings.includes(id)}
              onTap={() => toggle(id)}
            >
              {say(`injury.feeling_${id}`)}
            </Tap>
          ))}
        </View>
        <Field
          id="symptoms"
          label={say('injury.words')}
          lines={3}
          maxLength={800}
          value={draft.words}
          onChange={(words) => change({ words })}
        />
        <When id="since" label={say('injury.since')} value={draft.since} onChange={(since) => change({ since })} />
        <Field
          id="hospital"
          label={say('injury.hospital')}
          maxLength={100}
          value={draft.hospital}
          onChange={(hospital) => change({ hospital })}
        />
        <View className="hint">{say('injury.private')}</View>
      </Card>
      <Card title={say('injury.then')}>
        <View className="paragraph">{say('injury.freezes')}</View>
        <View className="paragraph">{say('injury.tells')}</View>
        <View className="paragraph">{say('injury.keeps')}</View>
      </Card>
      <Card title={say('injury.now')}>
        {injurySteps.map((step) => (
          <View key={step.id} className="group">
            <View>{say.of(step)}</View>
            <View className="law">{say.basis(step)}</View>
          </View>
        ))}
      </Card>
    </Shell>
  );
}
