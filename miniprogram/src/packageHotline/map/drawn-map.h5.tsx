import { Text, View } from '@tarojs/components';
import { showHeat } from '@yilu/city-map/heat-layer';
import { useEffect, useRef } from 'react';
import { schemeNow } from '@/platform/scheme';
import { useWatched } from '@/state/create-state';
import { preferences } from '@/state/preferences';
import { Action, Notice } from '@/ui/parts';
import { spoken } from '@/ui/spoken';
import { Tap } from '@/ui/tap';
import type { CityMapProps } from './city-map-props';
import { MapMarks } from './map-marks';
import { useMapSay } from './say-map';
import { useLibraryMap } from './use-library-map';

/** The city's own streets, drawn by the browser. Arrow keys move it, plus and minus change its size, Enter chooses. */
export function DrawnMap(props: CityMapProps) {
  const say = useMapSay();
  const { locale } = useWatched(preferences);
  const scheme = schemeNow();
  const holder = useRef<HTMLDivElement>(null);
  const { map, failed, zoom } = useLibraryMap(holder, props, { scheme, locale });
  const { heat, onPin } = props;
  useEffect(() => {
    if (map && heat) showHeat(map, heat, scheme);
  }, [map, heat, scheme]);
  if (failed) return <Notice id="no-map">{say('hotline.map.cannot')}</Notice>;
  const takeMiddle = (): void => {
    const middle = map?.getCenter();
    if (middle) onPin?.({ lat: middle.lat, lng: middle.lng });
  };
  return (
    <>
      <View className="map-frame">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the library's canvas in it is what takes the focus. */}
        <div
          ref={holder}
          className="map-holder"
          onKeyDown={({ key, target }) => {
            if (key === 'Enter' && target instanceof HTMLCanvasElement) takeMiddle();
          }}
        />
        {map ? <MapMarks map={map} zoom={zoom} {...props} /> : null}
        {map && onPin ? <View className="map-cross" /> : null}
        {map ? (
          <View className="map-zoom">
            <Tap id="map-nearer" className="map-button" label={say('hotline.map.nearer')} onTap={() => map.zoomIn()}>
              +
            </Tap>
            <Tap id="map-farther" className="map-button" label={say('hotline.map.farther')} onTap={() => map.zoomOut()}>
              −
            </Tap>
          </View>
        ) : (
          <View className="map-waiting" {...spoken('status', say('state.loading'))}>
            <Text>{say('hotline.map.loading')}</Text>
          </View>
        )}
      </View>
      {map && onPin ? (
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
