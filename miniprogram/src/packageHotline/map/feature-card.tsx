import { Image, Text, View } from '@tarojs/components';
import type { ReportFeature } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { go } from '@/platform/go';
import { Action, Card } from '@/ui/parts';
import { spoken } from '@/ui/spoken';
import { Tap } from '@/ui/tap';
import { useFollowingSay } from '../following/say';
import { badgeOf, toneOf } from '../following/standing';
import { useMapSay } from './say-map';

function Picture({ url, label }: { url: string; label: string }) {
  if (process.env.TARO_ENV === 'h5') return <img className="map-card-picture" src={url} alt={label} />;
  return <Image className="map-card-picture" src={url} mode="aspectFill" ariaRole="img" ariaLabel={label} />;
}

/** What it is, how far it is, where, since when, and how many met with it. */
function Facts({ feature }: { feature: ReportFeature }) {
  const say = useMapSay();
  const state = useFollowingSay();
  const { service, place, description, thumbnailUrl, followers, requestedAt, overdue, status, outcome } =
    feature.properties;
  const stood = outcome ? { status, outcome } : { status };
  return (
    <View className="map-card">
      {thumbnailUrl ? <Picture url={thumbnailUrl} label={say('hotline.map.picture')} /> : null}
      <View className="grow">
        <View className="row-title">{say.of(service)}</View>
        <View className="badges">
          <Text className={`badge ${toneOf({ ...stood, overdue })}`}>{state(badgeOf(stood))}</Text>
          {overdue ? <Text className="badge warn">{say('hotline.map.late')}</Text> : null}
        </View>
        {place || description ? <View className="one-line">{place || description}</View> : null}
        <View className="hint">
          {`${say('hotline.map.since', { at: formatInstant(say.locale, requestedAt) })} · ${say('hotline.map.followers', { count: followers })}`}
        </View>
      </View>
    </View>
  );
}

/** What a mark on the map stands for. */
export function FeatureCard({ feature, onClose }: { feature: ReportFeature; onClose: () => void }) {
  const say = useMapSay();
  return (
    <View {...spoken('status')}>
      <Card id="map-card">
        <Facts feature={feature} />
        <View className="pair">
          <Action id="map-open" tone="plain" onTap={() => go('report', { id: feature.id })}>
            {say('hotline.map.see')}
          </Action>
          <Action id="map-card-close" tone="plain" onTap={onClose}>
            {say('hotline.map.close_card')}
          </Action>
        </View>
      </Card>
    </View>
  );
}

/** The same as one line of a list, which leads to the report. */
export function FeatureRow({ feature }: { feature: ReportFeature }) {
  return (
    <Tap id={`listed-${feature.id}`} className="map-row" onTap={() => go('report', { id: feature.id })}>
      <Facts feature={feature} />
    </Tap>
  );
}
