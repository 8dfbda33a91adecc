import { View } from '@tarojs/components';
import type { HeatMap } from '@yilu/contracts';
import { LinkLine } from '@/ui/link';
import { Card } from '@/ui/parts';
import type { Place } from './city-map-props';
import { warmest } from './report-marks';
import { useMapSay } from './say-map';

/** The heat of the map in words: the places where most was reported, each a tap away. */
export function WarmPlaces({ heat, from, onGo }: { heat: HeatMap; from: Place; onGo: (place: Place) => void }) {
  const say = useMapSay();
  const rows = warmest(heat.cells, from);
  return (
    <Card id="warm-places" title={say('hotline.map.heat_title')}>
      {rows.length === 0 ? <View className="hint">{say('hotline.map.heat_none')}</View> : null}
      {rows.map(({ centre, count, metres }) => (
        <LinkLine
          key={`${centre.lat},${centre.lng}`}
          id={`warm-${centre.lat}-${centre.lng}`}
          text={say('hotline.map.heat_row', { count, metres })}
          onTap={() => onGo(centre)}
        />
      ))}
      <View className="hint">{say('hotline.map.heat_how')}</View>
    </Card>
  );
}
