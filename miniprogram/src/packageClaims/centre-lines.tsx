import { Text, View } from '@tarojs/components';
import type { ClaimsCentre, Location, OpeningHours } from '@yilu/contracts';
import { callNumber } from '@/platform/call-number';
import { openMap } from '@/platform/open-map';
import { Tap } from '@/ui/tap';
import { kilometres, spokenKilometres } from './distance';
import { type ClaimsSay, useClaimsSay } from './say';

const kindsOfDay = ['weekday', 'saturday', 'sunday'] as const;

const spans = (say: ClaimsSay, hours: readonly OpeningHours[]): string =>
  hours.length > 0 ? hours.map(({ from, to }) => `${from}–${to}`).join(' ') : say('centre.closed');

interface Props {
  readonly centre: ClaimsCentre;
  readonly from?: Location | undefined;
}

/** A claims centre: what one finds there, when it is open, how far it is, and the way to it. */
export function CentreLines({ centre, from }: Props) {
  const say = useClaimsSay();
  const { location, services, hours, today, phone, demo } = centre;
  const { name, address } = centre[say.locale === 'en' ? 'en' : 'zh'];
  return (
    <View className="centre">
      <View className="centre-name">{name}</View>
      {demo ? <View className="centre-demo">! {say('centre.demo')}</View> : null}
      <View className="hint">{address}</View>
      {from ? (
        <View className="hint">{say('centre.distance', { km: spokenKilometres(kilometres(from, location)) })}</View>
      ) : null}
      <View className="services">
        {services.map((service) => (
          <Text key={service} className="service">
            {say(`centre.service.${service}`)}
          </Text>
        ))}
      </View>
      {today ? (
        <View>{today.length > 0 ? say('centre.today', { hours: spans(say, today) }) : say('centre.today_closed')}</View>
      ) : null}
      {kindsOfDay.map((kind) => (
        <View key={kind} className="hint">
          {say(`centre.${kind}`, { hours: spans(say, hours[kind]) })}
        </View>
      ))}
      <View className="hint">{say('centre.holidays')}</View>
      <View className="row">
        <Tap id={`map-${centre.centreId}`} className="text-link" onTap={() => openMap({ ...location, name, address })}>
          {say('centre.map')}
        </Tap>
        <Tap id={`phone-${centre.centreId}`} className="text-link" onTap={() => callNumber(phone)}>
          {say('centre.call')} {phone}
        </Tap>
      </View>
    </View>
  );
}
