import { Text, View } from '@tarojs/components';
import type { ConfirmParticularsRequest, Garage } from '@yilu/contracts';
import { type NonMotorKind, nonMotorKinds, partyRoles, type Weather, weathers } from '@yilu/contracts/constants';
import { confirmParticulars } from '@/api/accidents';
import { getGarage } from '@/api/identity';
import { session } from '@/api/session';
import { addressOf, go } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { useDraft } from '@/state/use-draft';
import { useLoaded } from '@/state/use-loaded';
import { Field } from '@/ui/field';
import { masked } from '@/ui/masked';
import { Action, Card, Choice, Fact, Notice, Waiting } from '@/ui/parts';
import { type Say, useSay } from '@/ui/say';
import { Tap } from '@/ui/tap';
import { useSayOffline } from '../say-offline';
import { type CaseStepProps, Frame } from './case-step';
import { otherSeats } from './fact-words';
import { PartyCard } from './party-card';

interface Draft {
  vehicleId: string;
  nonMotor: NonMotorKind | '';
  weather: Weather;
  place: string;
}

/** A place in words out of the position, so that nobody has to type at a kerb; better words may be typed. */
function placeOf(say: Say, location: { lat: number; lng: number } | undefined): string {
  if (!location) return say('about.place_photos');
  return say('about.place_position', { lat: location.lat.toFixed(4), lng: location.lng.toFixed(4) });
}

/** Prefilled from the garage: one tap confirms it. The opener also says where and in what weather. */
export function ParticularsStep(props: CaseStepProps) {
  const say = useSayOffline();
  const { view, reload } = props;
  const verified = useWatched(session)?.verified === true;
  const garage = useLoaded(getGarage);
  const form = `particulars:${view.caseId}`;
  const rides = view.others[partyRoles.indexOf(view.you) - 1] === 'non_motor';
  const [draft, change] = useDraft<Draft>(form, {
    vehicleId: '',
    nonMotor: rides ? 'e_bike' : '',
    weather: 'sunny',
    place: placeOf(say, view.scene.location),
  });
  const { busy, trouble, run } = useAct();
  const vehicleId = draft.vehicleId || garage.data?.vehicles[0]?.vehicleId || '';
  const vehicle: ConfirmParticularsRequest['vehicle'] | undefined = draft.nonMotor
    ? { kind: 'non_motor', nonMotorKind: draft.nonMotor }
    : vehicleId
      ? { kind: 'motor', vehicleId: vehicleId as never }
      : undefined;
  const confirm = () =>
    void run(async () => {
      if (!vehicle) return;
      const { occurredAt, location } = view.scene;
      const scene = {
        weather: draft.weather,
        place: draft.place.trim(),
        occurredAt,
        ...(location ? { location } : {}),
      };
      await confirmParticulars(view.caseId, { vehicle, ...(view.you === 'a' ? { scene } : {}) });
      await reload();
    });
  const complete = vehicle !== undefined && (view.you !== 'a' || draft.place.trim().length >= 2);
  const next = addressOf('case', { id: view.caseId });
  return (
    <Frame
      props={props}
      title={say('about.title')}
      screen="about"
      step={4}
      problem={trouble ?? garage.trouble}
      action={
        <Action id="confirm-particulars" busy={busy} disabled={!complete} onTap={confirm}>
          {say('about.confirm')}
        </Action>
      }
    >
      <Missing verified={verified} code={trouble?.code} next={next} />
      {garage.data ? (
        <Mine garage={garage.data} draft={draft} vehicleId={vehicleId} change={change} />
      ) : garage.trouble ? (
        <Tap id="particulars-later" className="text-link" onTap={props.restate}>
          {say('offline.later')}
        </Tap>
      ) : (
        <Waiting />
      )}
      {view.you === 'a' ? (
        <Card title={say('about.scene')}>
          <View className="field-label">{say('about.weather')}</View>
          <Choice
            id="weather"
            value={draft.weather}
            options={weathers.map((value) => ({ value, text: say(`weather.${value}`) }))}
            onChoose={(weather) => change({ weather })}
          />
          <Field
            id="place"
            label={say('about.place')}
            hint={say('about.place_hint')}
            value={draft.place}
            onChange={(place) => change({ place })}
          />
        </Card>
      ) : null}
      {otherSeats(view).map((role) => (
        <PartyCard key={role} view={view} party={role} />
      ))}
    </Frame>
  );
}

/** Real name and phone are fields that the law wants in an agreement (D146 art 21): the way there, and back here. */
function Missing({ verified, code, next }: { verified: boolean; code: string | undefined; next: string }) {
  const say = useSay();
  if (code === 'accident.phone_needed') {
    return (
      <Card>
        <Notice tone="warn">{say('about.phone_needed')}</Notice>
        <Action id="link-phone" onTap={() => go('signIn', { link: 'phone', next })}>
          {say('mine.link_phone')}
        </Action>
      </Card>
    );
  }
  if (verified && code !== 'accident.real_name_needed') return null;
  return (
    <Card>
      <Notice tone="warn">{say('about.real_name_needed')}</Notice>
      <Action id="to-real-name" onTap={() => go('realName', { next })}>
        {say('real_name.title')}
      </Action>
    </Card>
  );
}

interface MineProps {
  readonly garage: Garage;
  readonly draft: Draft;
  readonly vehicleId: string;
  readonly change: (part: Partial<Draft>) => void;
}

function Mine({ garage, draft, vehicleId, change }: MineProps) {
  const say = useSay();
  return (
    <>
      {garage.vehicles.map((vehicle) => (
        <Tap
          key={vehicle.vehicleId}
          id={`vehicle-${vehicle.vehicleId}`}
          className={`card${!draft.nonMotor && vehicle.vehicleId === vehicleId ? ' chosen-card' : ''}`}
          chosen={!draft.nonMotor && vehicle.vehicleId === vehicleId}
          onTap={() => change({ vehicleId: vehicle.vehicleId, nonMotor: '' })}
        >
          <View className="row">
            <Text className="lead">{vehicle.plate}</Text>
            {!draft.nonMotor && vehicle.vehicleId === vehicleId ? (
              <Text className="badge">{say('about.this_one')}</Text>
            ) : null}
          </View>
          <Fact name={say('about.vehicle')} value={`${vehicle.makeAndColour} · ${say(`vehicle.${vehicle.kind}`)}`} />
          <Fact
            name={say('garage.insurer')}
            value={`${vehicle.insurer} · ${masked(say, vehicle.maskedPolicyNumber)}`}
          />
        </Tap>
      ))}
      {garage.vehicles.length === 0 ? (
        <Card>
          <View className="paragraph">{say('about.no_vehicle')}</View>
          <Action id="about-add-vehicle" tone="plain" onTap={() => go('vehicle')}>
            {say('garage.add_vehicle')}
          </Action>
        </Card>
      ) : null}
      <Card title={say('about.non_motor')}>
        <Choice
          id="non-motor"
          value={draft.nonMotor}
          options={nonMotorKinds.map((value) => ({ value, text: say(`non_motor.${value}`) }))}
          onChoose={(nonMotor) => change({ nonMotor: nonMotor === draft.nonMotor ? '' : (nonMotor as NonMotorKind) })}
        />
      </Card>
    </>
  );
}
