import { View } from '@tarojs/components';
import type { Location } from '@yilu/contracts';
import { type ComponentType, lazy, Suspense } from 'react';
import type { CityMapProps } from '@/packageHotline/map/city-map-props';
import { Waiting } from '@/ui/parts';

/** The middle of the city, for whoever has not said yet where he is. */
const cityCentre = { lat: 29.8683, lng: 121.544 };

// In the browser a package may load another's map on demand; a wallet's packages may not, and have the wallet's own.
const CityMap: ComponentType<CityMapProps> | undefined =
  process.env.TARO_ENV === 'h5'
    ? lazy(() => import('@/packageHotline/map/city-map').then((map) => ({ default: map.CityMap })))
    : undefined;

interface PlaceMapProps {
  readonly at: Location | undefined;
  readonly name: string;
  readonly onPin: (place: Location) => void;
}

/** The city's map, to point at a place. */
export function PlaceMap({ at, name, onPin }: PlaceMapProps) {
  if (!CityMap) return null;
  return (
    <View id="place-map" className="tip-map">
      <Suspense fallback={<Waiting />}>
        <CityMap
          centre={at ?? cityCentre}
          zoom={16}
          name={name}
          onPin={({ lat, lng }) => onPin({ lat, lng })}
          {...(at ? { pin: at } : {})}
        />
      </Suspense>
    </View>
  );
}
