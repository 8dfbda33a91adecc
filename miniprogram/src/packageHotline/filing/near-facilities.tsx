import { View } from '@tarojs/components';
import type { Location } from '@yilu/contracts';
import { listAssetsNear } from '@/api/hotline';
import { useLoaded } from '@/state/use-loaded';
import { Card } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { useFollowingSay } from '../following/say';
import { useHotlineSay } from '../say-report';

interface NearProps {
  readonly location: Pick<Location, 'lat' | 'lng'>;
  readonly onPick: (assetCode: string) => void;
}

/** Facilities with numbers around the pin, to pick instead of describing one; nothing where none is known or read. */
export function NearFacilities({ location, onPick }: NearProps) {
  const say = useHotlineSay();
  const kindOf = useFollowingSay();
  const { data } = useLoaded(() => listAssetsNear(location));
  if (!data?.items.length) return null;
  return (
    <Card id="near-facilities" title={say('hotline.near.title')}>
      <View className="hint above">{say('hotline.near.hint')}</View>
      {data.items.map(({ assetCode, kind, place, distanceMetres }) => (
        <Tap key={assetCode} id={`near-${assetCode}`} className="service" onTap={() => onPick(assetCode)}>
          <View className="grow">
            <View>
              {kindOf(`following.asset.kind.${kind}`)} {assetCode}
            </View>
            <View className="hint">{say('hotline.near.at', { place, metres: Math.round(distanceMetres) })}</View>
          </View>
        </Tap>
      ))}
    </Card>
  );
}
