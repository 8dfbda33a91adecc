import { View } from '@tarojs/components';
import type { CaseView, ProposeAmendmentRequest } from '@yilu/contracts';
import { type Weather, weathers } from '@yilu/contracts/constants';
import type { PropsWithChildren } from 'react';
import { proposeAmendment } from '@/api/aftermath';
import { getGarage } from '@/api/identity';
import { useAct } from '@/state/use-act';
import { dropDraft, useDraft } from '@/state/use-draft';
import { useLoaded } from '@/state/use-loaded';
import { Field } from '@/ui/field';
import { Action, Card, Choice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { Tap } from '@/ui/tap';
import { When } from '@/ui/when';
import { useSayAftermath } from '../../say-aftermath';
import { ObjectionCard } from './objection-card';

const wrongs = ['place', 'occurredAt', 'weather', 'vehicle', 'me'] as const;
type Wrong = (typeof wrongs)[number];

interface Draft {
  wrong: readonly Wrong[];
  place: string;
  occurredAt: string;
  weather: Weather;
  vehicleId: string;
  reason: string;
}

/** Which lines are wrong, what they should say, and why: nobody types what a register or the garage knows. */
export function ProposeForm({
  view,
  reload,
  children,
}: PropsWithChildren<{ view: CaseView; reload: () => Promise<void> }>) {
  const say = useSayAftermath();
  const form = `amend:${view.caseId}`;
  const [draft, change] = useDraft<Draft>(form, {
    wrong: [],
    place: view.scene.place ?? '',
    occurredAt: view.scene.occurredAt,
    weather: view.scene.weather ?? 'sunny',
    vehicleId: '',
    reason: '',
  });
  const { busy, trouble, run } = useAct();
  const is = (wrong: Wrong): boolean => draft.wrong.includes(wrong);
  const garage = useLoaded(getGarage, is('vehicle'));
  const propose = () =>
    void run(async () => {
      const corrections: ProposeAmendmentRequest['corrections'] = {
        ...(is('place') ? { place: draft.place.trim() } : {}),
        ...(is('occurredAt') ? { occurredAt: draft.occurredAt } : {}),
        ...(is('weather') ? { weather: draft.weather } : {}),
        ...(is('vehicle') && draft.vehicleId ? { vehicleId: draft.vehicleId as never } : {}),
        ...(is('me') ? { renewParticulars: true as const } : {}),
      };
      await proposeAmendment(view.caseId, { reason: draft.reason.trim(), corrections });
      dropDraft(form);
      await reload();
    });
  const toggle = (wrong: Wrong) =>
    change({ wrong: is(wrong) ? draft.wrong.filter((one) => one !== wrong) : [...draft.wrong, wrong] });
  const complete =
    draft.wrong.length > 0 &&
    draft.reason.trim().length >= 2 &&
    (!is('place') || draft.place.trim().length >= 2) &&
    (!is('vehicle') || draft.vehicleId !== '');
  return (
    <Shell
      title={say('amend.title')}
      accident={{ screen: 'amendment', caseId: view.caseId }}
      action={
        <Action id="propose-amendment" busy={busy} disabled={!complete} onTap={propose}>
          {say('amend.propose')}
        </Action>
      }
    >
      {children}
      <TroubleNotice trouble={trouble} />
      <View className="lead">{say('amend.what')}</View>
      <View className="choices">
        {wrongs.map((wrong) => (
          <Tap key={wrong} id={`wrong-${wrong}`} className="pill" chosen={is(wrong)} onTap={() => toggle(wrong)}>
            {say(`amend.wrong_${wrong}`)}
          </Tap>
        ))}
      </View>
      {draft.wrong.length > 0 ? (
        <Card title={say('amend.right')}>
          {is('place') ? (
            <Field
              id="amend-place"
              label={say('about.place')}
              value={draft.place}
              onChange={(place) => change({ place })}
            />
          ) : null}
          {is('occurredAt') ? (
            <When
              id="amend-time"
              label={say('field.occurred_at')}
              value={draft.occurredAt}
              onChange={(occurredAt) => change({ occurredAt })}
            />
          ) : null}
          {is('weather') ? (
            <>
              <View className="field-label">{say('about.weather')}</View>
              <Choice
                id="amend-weather"
                value={draft.weather}
                options={weathers.map((value) => ({ value, text: say(`weather.${value}`) }))}
                onChoose={(weather) => change({ weather })}
              />
            </>
          ) : null}
          {is('vehicle') ? (
            <>
              <View className="field-label">{say('amend.my_vehicle')}</View>
              {garage.data ? (
                <Choice
                  id="amend-vehicle"
                  value={draft.vehicleId}
                  options={garage.data.vehicles.map(({ vehicleId, plate }) => ({
                    value: String(vehicleId),
                    text: plate,
                  }))}
                  onChoose={(vehicleId) => change({ vehicleId })}
                />
              ) : (
                <Waiting />
              )}
              <View className="hint above">{say('amend.vehicle_hint')}</View>
            </>
          ) : null}
          {is('me') ? <View className="hint above">{say('amend.me_hint')}</View> : null}
          <Field
            id="amend-reason"
            label={say('amend.reason')}
            lines={3}
            maxLength={500}
            value={draft.reason}
            onChange={(reason) => change({ reason })}
          />
        </Card>
      ) : null}
      <Card>
        <View className="paragraph">{say('amend.how')}</View>
        <View className="hint">{say('amend.not_liability')}</View>
      </Card>
      <ObjectionCard view={view} reload={reload} />
    </Shell>
  );
}
