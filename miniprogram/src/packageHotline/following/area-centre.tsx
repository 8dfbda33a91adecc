import { View } from '@tarojs/components';
import { useState } from 'react';
import { whereAmI } from '@/platform/location';
import { Choice, Notice } from '@/ui/parts';
import { CityMap, type Place } from '../map/city-map';
import { middleOfCity } from './area';
import { useFollowingSay } from './say';

interface AreaCentreProps {
  readonly centre: Place | undefined;
  readonly onCentre: (centre: Place | undefined) => void;
}

/** Where the middle of an area is: here, or a place on the map. */
export function AreaCentre({ centre, onCentre }: AreaCentreProps) {
  const say = useFollowingSay();
  const [by, setBy] = useState<'here' | 'map'>();
  const [looking, setLooking] = useState(false);
  const [unknown, setUnknown] = useState(false);
  const findMe = () => {
    setLooking(true);
    void whereAmI(true).then((here) => {
      setLooking(false);
      setUnknown(!here);
      if (here) onCentre({ lat: here.lat, lng: here.lng });
    });
  };
  const choose = (way: 'here' | 'map') => {
    setBy(way);
    setUnknown(false);
    if (way === 'here') findMe();
  };
  return (
    <>
      <View className="field-label">{say('following.areas.centre')}</View>
      <Choice
        id="centre"
        value={by}
        options={[
          { value: 'here', text: say('following.areas.here') },
          { value: 'map', text: say('following.areas.on_map') },
        ]}
        onChoose={choose}
      />
      {looking ? <View className="hint above">{say('following.areas.finding')}</View> : null}
      {unknown ? (
        <Notice tone="warn" id="here-unknown">
          {say('following.areas.here_unknown')}
        </Notice>
      ) : null}
      {by === 'map' ? (
        <CityMap
          centre={centre ?? middleOfCity}
          zoom={15}
          {...(centre ? { pin: centre } : {})}
          onPin={onCentre}
          name={say('following.areas.map')}
        />
      ) : null}
      {centre && !looking ? (
        <Notice tone="ok" id="centre-known">
          {say(by === 'map' ? 'following.areas.chosen' : 'following.areas.here_found')}
        </Notice>
      ) : null}
    </>
  );
}
