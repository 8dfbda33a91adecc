import { View } from '@tarojs/components';
import { useState } from 'react';
import { getGarage } from '@/api/identity';
import { session } from '@/api/session';
import { addressOf, go } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useLoaded } from '@/state/use-loaded';
import { LinkLine } from '@/ui/link';
import { Action, Card, Choice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { AsDriver } from '../../as-driver';
import { PayingLine } from '../../paying-line';
import { useViolationsSay } from '../../say';
import { VehicleRecords } from '../../vehicle-records';
import '../../violations.scss';

/** Every record of my cars, plate by plate, and what concerns me as a driver; signed out, the ways to look one up. */
export default function Violations() {
  const say = useViolationsSay();
  const signedIn = useWatched(session) !== undefined;
  const [view, setView] = useState<'cars' | 'driver'>('cars');
  return (
    <Shell title={say('violations.title')}>
      <PayingLine />
      {signedIn ? (
        <>
          <Choice
            id="view"
            value={view}
            options={(['cars', 'driver'] as const).map((value) => ({ value, text: say(`violations.view_${value}`) }))}
            onChoose={setView}
          />
          {view === 'cars' ? <MyCars /> : <AsDriver />}
        </>
      ) : (
        <SignInCard id="violations-sign-in" why={say('violations.sign_in')} next={addressOf('violations')} />
      )}
      <Card>
        {signedIn ? (
          <>
            <LinkLine id="to-points" text={say('violations.to_points')} onTap={() => go('points')} />
            <LinkLine id="to-receipts" text={say('violations.to_receipts')} onTap={() => go('receipts')} />
          </>
        ) : null}
        <LinkLine id="to-guest" text={say('violations.as_guest')} onTap={() => go('guestQuery')} />
        <LinkLine id="to-status" text={say('violations.to_status')} onTap={() => go('payStatus')} />
        <LinkLine id="to-check" text={say('violations.to_verify')} onTap={() => go('check')} />
        <LinkLine id="to-figures" text={say('violations.to_figures')} onTap={() => go('figures')} />
      </Card>
    </Shell>
  );
}

function MyCars() {
  const say = useViolationsSay();
  const [show, setShow] = useState<'open' | 'all'>('open');
  const { data, trouble } = useLoaded(getGarage);
  if (!data) return trouble ? <TroubleNotice trouble={trouble} /> : <Waiting />;
  if (data.vehicles.length === 0)
    return (
      <Card>
        <View className="paragraph">{say('violations.no_car')}</View>
        <Action id="add-vehicle" onTap={() => go('vehicle')}>
          {say('garage.add_vehicle')}
        </Action>
      </Card>
    );
  return (
    <>
      <Choice
        id="show"
        value={show}
        options={(['open', 'all'] as const).map((value) => ({ value, text: say(`violations.show_${value}`) }))}
        onChoose={setShow}
      />
      {data.vehicles.map(({ vehicleId, plate, plateKind }) => (
        <VehicleRecords key={`${vehicleId}${show}`} plate={plate} plateKind={plateKind} show={show} />
      ))}
    </>
  );
}
