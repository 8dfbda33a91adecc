import { View, Map as WalletMap } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { toGcj02, toWgs84 } from '@/platform/coordinates';
import { Action, Notice } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import type { CityMapProps, MapMark } from './city-map-props';
import { useMapSay } from './say-map';
import { markOf, walletCircles, walletMarkers } from './wallet-markers';

const usualScale = 16;
const none: readonly MapMark[] = [];
let maps = 0;

const said = (event: { readonly detail?: unknown }): Readonly<Record<string, unknown>> =>
  typeof event.detail === 'object' && event.detail !== null ? (event.detail as Record<string, unknown>) : {};

/** The wallet's own map, which is drawn in GCJ-02: everything that goes in or comes out of it is converted here. */
export function DrawnMap({ centre, zoom, pin, onPin, marks = none, onMark, onView, heat, name }: CityMapProps) {
  const say = useMapSay();
  const [id] = useState(() => `map-${++maps}`);
  const [failed, setFailed] = useState(false);
  if (failed) return <Notice id="no-map">{say('hotline.map.cannot')}</Notice>;
  const middle = toGcj02(centre);
  const tellView = (): void => {
    if (!onView) return;
    void Taro.createMapContext(id).getRegion({
      success: ({ southwest, northeast }) => {
        const low = toWgs84({ lat: southwest.latitude, lng: southwest.longitude });
        const high = toWgs84({ lat: northeast.latitude, lng: northeast.longitude });
        onView({ west: low.lng, south: low.lat, east: high.lng, north: high.lat });
      },
    });
  };
  const take = (latitude: unknown, longitude: unknown): void => {
    const [lat, lng] = [Number(latitude), Number(longitude)];
    if (Number.isFinite(lat) && Number.isFinite(lng)) onPin?.(toWgs84({ lat, lng }));
  };
  const takeMiddle = (): void => {
    void Taro.createMapContext(id).getCenterLocation({
      success: ({ latitude, longitude }) => take(latitude, longitude),
    });
  };
  return (
    <>
      <View className="map-frame" ariaLabel={name}>
        <WalletMap
          id={id}
          className="map-holder"
          latitude={middle.lat}
          longitude={middle.lng}
          // Made of tiles of 256 pixels: its scale 16 shows what zoom 15 shows.
          scale={zoom === undefined ? usualScale : Math.round(zoom) + 1}
          markers={walletMarkers(marks, pin)}
          circles={heat ? walletCircles(heat) : []}
          onMarkerTap={(event) => {
            const mark = markOf(marks, said(event)['markerId']);
            if (mark) onMark?.(mark.id);
          }}
          onTap={(event) => take(said(event)['latitude'], said(event)['longitude'])}
          onUpdated={tellView}
          onRegionChange={(event) => {
            // WeChat names the moment on the event itself, Alipay in its detail.
            if (event.type !== 'begin' && said(event)['type'] !== 'begin') tellView();
          }}
          onError={() => setFailed(true)}
        />
        {onPin ? <View className="map-cross" /> : null}
      </View>
      {marks.length > 0 && onMark ? (
        <View className="map-spoken">
          {marks.map((mark) => (
            <Tap key={mark.id} id={`mark-${mark.id}`} label={mark.name} onTap={() => onMark(mark.id)} />
          ))}
        </View>
      ) : null}
      {onPin ? (
        <>
          <View className="hint">{say('hotline.map.how')}</View>
          <Action id="use-place" tone="plain" onTap={takeMiddle}>
            {say('hotline.map.use_place')}
          </Action>
        </>
      ) : null}
    </>
  );
}
