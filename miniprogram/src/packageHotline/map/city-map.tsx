import { View } from '@tarojs/components';
import type { CityMapProps } from './city-map-props';
import { DrawnMap } from './drawn-map';
import './city-map.scss';

export type { CityMapProps, MapBox, MapMark, Place } from './city-map-props';

/**
 * A map of the city, the same on all three targets: over its own streets in the browser, on the wallet's own map in the
 * wallets. Where none can be drawn it says so; the way without a map stands beside it, on the page that shows it.
 */
export function CityMap(props: CityMapProps) {
  return (
    <View className="city-map">
      <DrawnMap {...props} />
    </View>
  );
}
