import { View } from '@tarojs/components';
import type { Location } from '@yilu/contracts';
import { useState } from 'react';
import { openMap } from '@/platform/open-map';
import { Action, Card } from '@/ui/parts';
import { CityMap, type MapMark } from '../map/city-map';
import { useFollowingSay } from './say';

interface WhereProps {
  readonly id: string;
  readonly place?: string | undefined;
  readonly location?: Pick<Location, 'lat' | 'lng'> | undefined;
  readonly tone: MapMark['tone'];
}

/** Where it is: in words, on a map that is drawn when it is asked for, and in the phone's own map. */
export function WhereCard({ id, place, location, tone }: WhereProps) {
  const say = useFollowingSay();
  const [drawn, setDrawn] = useState(false);
  if (!place && !location) return null;
  const name = place ?? say('following.pinned');
  return (
    <Card id="where" title={say('following.where')}>
      <View className="paragraph">{name}</View>
      {location && drawn ? (
        <CityMap centre={location} zoom={16} marks={[{ id, place: location, tone, name }]} name={name} />
      ) : null}
      {location && !drawn ? (
        <Action id="show-map" tone="plain" onTap={() => setDrawn(true)}>
          {say('following.show_map')}
        </Action>
      ) : null}
      {location ? (
        <Action id="open-map" tone="plain" onTap={() => openMap({ ...location, name, address: name })}>
          {say('following.open_map')}
        </Action>
      ) : null}
    </Card>
  );
}
