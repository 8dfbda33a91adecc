import { View } from '@tarojs/components';
import type { Vehicle } from '@yilu/contracts';
import { formatDate } from '@yilu/look/format';
import { revokeMandate, unbindVehicle } from '@/api/account';
import { getGarage } from '@/api/identity';
import { go } from '@/platform/go';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { masked } from '@/ui/masked';
import { Action, Card, Fact, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { Sure } from '@/ui/sure';
import { useIdentitySay } from '../../say';

/** Licence, cars and insurance, saved in quiet so that nothing is typed at a kerb. */
export default function GaragePage() {
  const say = useIdentitySay();
  const garage = useLoaded(getGarage);
  const data = garage.data;
  return (
    <Shell
      title={say('home.garage')}
      action={
        <View className="pair">
          <Action id="add-vehicle" onTap={() => go('vehicle')}>
            {say('garage.add_vehicle')}
          </Action>
          <Action id="accept-mandate" tone="plain" onTap={() => go('mandate')}>
            {say('garage.enter_code')}
          </Action>
        </View>
      }
    >
      <TroubleNotice trouble={garage.trouble} />
      {!data && !garage.trouble ? <Waiting /> : null}
      {data?.vehicles.map((vehicle) => (
        <VehicleCard key={vehicle.vehicleId} vehicle={vehicle} onChanged={garage.reload} />
      ))}
      {data && data.vehicles.length === 0 ? <Card>{say('garage.empty')}</Card> : null}
      {data ? (
        <Card title={say('garage.licence')}>
          {data.licence ? (
            <>
              <Fact name={say('garage.licence_number')} value={masked(say, data.licence.maskedNumber)} />
              <Fact name={say('garage.classes')} value={data.licence.classes.join(' ')} />
              <Fact name={say('garage.valid_until')} value={formatDate(say.locale, data.licence.validUntil)} />
            </>
          ) : (
            <Action id="add-licence" tone="plain" onTap={() => go('licence')}>
              {say('garage.add_licence')}
            </Action>
          )}
        </Card>
      ) : null}
    </Shell>
  );
}

function VehicleCard({ vehicle, onChanged }: { vehicle: Vehicle; onChanged: () => Promise<void> }) {
  const say = useIdentitySay();
  const owned = vehicle.relation === 'owner';
  const { busy, trouble, run } = useAct();
  const act = (work: () => Promise<unknown>) => () =>
    void run(async () => {
      await work();
      await onChanged();
    });
  return (
    <Card title={vehicle.plate} id={`vehicle-${vehicle.vehicleId}`}>
      <View className="hint">
        {vehicle.makeAndColour} · {say(`vehicle.${vehicle.kind}`)} · {say(`garage.${vehicle.relation}`)}
      </View>
      <Fact name={say('garage.insurer')} value={`${vehicle.insurer} · ${masked(say, vehicle.maskedPolicyNumber)}`} />
      <Fact name={say('garage.insured_until')} value={formatDate(say.locale, vehicle.insuredUntil)} />
      <Fact name={say('garage.inspected_until')} value={formatDate(say.locale, vehicle.inspectedUntil)} />
      {vehicle.mandates.map(({ mandateId, state, maskedDriver, until }) => (
        <View key={mandateId}>
          <Fact
            name={owned ? (maskedDriver ?? say('garage.mandate_open')) : say('garage.driver')}
            value={say(owned && state === 'offered' ? 'garage.offered_until' : 'garage.lent_until', {
              day: formatDate(say.locale, until),
            })}
          />
          <Sure
            id={`revoke-${mandateId}`}
            text={say(owned ? 'garage.revoke' : 'garage.give_back')}
            busy={busy}
            onSure={act(() => revokeMandate(mandateId))}
          />
        </View>
      ))}
      <TroubleNotice trouble={trouble} />
      <View className="gap" />
      <Action id={`violations-${vehicle.vehicleId}`} tone="plain" onTap={() => go('violations')}>
        {say('home.violations')}
      </Action>
      {owned ? (
        <>
          <Action
            id={`lend-${vehicle.vehicleId}`}
            tone="plain"
            onTap={() => go('mandate', { vehicle: vehicle.vehicleId, plate: vehicle.plate })}
          >
            {say('garage.lend')}
          </Action>
          <Sure
            id={`unbind-${vehicle.vehicleId}`}
            text={say('garage.unbind')}
            why={say('garage.unbind_why')}
            busy={busy}
            onSure={act(() => unbindVehicle(vehicle.vehicleId))}
          />
        </>
      ) : null}
    </Card>
  );
}
