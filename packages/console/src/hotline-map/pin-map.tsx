import { moveTo, viewOf } from '@yilu/city-map/open-city-map';
import { placeOver } from '@yilu/city-map/place-over';
import { isIn, toMetre } from '@yilu/city-map/view-box';
import type { Place } from '@yilu/kernel/distance';
import { useEffect, useRef } from 'react';
import { useWords } from '../words.js';
import { MapFrame } from './map-frame.js';
import { nudged } from './nudge.js';
import { useCityMap } from './use-city-map.js';

interface PinMapProps {
  readonly place: Place;
  /** Left out, the pin is only read. */
  readonly onMove?: ((place: Place) => void) | undefined;
  readonly others?: readonly { readonly id: string; readonly place: Place; readonly name: string }[] | undefined;
  /** What the map shows, for a screen reader. */
  readonly name: string;
}

const nearZoom = 16;
const [step, stride] = [5, 50];

/** Where a report is, and what lies around it. A movable pin goes by a click on the map, or by the arrow keys on it. */
export function PinMap({ place, onMove, others = [], name }: PinMapProps) {
  const { t } = useWords();
  const holder = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const tapped = onMove && ((at: Place) => onMove(toMetre(at)));
  const { map, failed } = useCityMap(holder, { centre: place, zoom: nearZoom, name, onTap: tapped });
  const { lat, lng } = place;
  useEffect(() => {
    if (!map || !layer.current) return;
    const placed = placeOver(map, layer.current);
    return placed.end;
  }, [map]);
  // After each drawing what is new stands in the corner until it is laid.
  useEffect(() => {
    if (map && layer.current) placeOver(map, layer.current).end();
  });
  useEffect(() => {
    if (map && !isIn(viewOf(map), { lat, lng })) moveTo(map, { lat, lng });
  }, [map, lat, lng]);
  const written = `${lat.toFixed(5)}, ${lng.toFixed(5)}`;
  const pinName = t('console.hotline_map.pin', { at: written });
  return (
    <MapFrame holder={holder} map={map} failed={failed} testId="pin-map" instead={<p>{written}</p>}>
      <div ref={layer} className="map-marks">
        {map &&
          others.map((other) => (
            <div key={other.id} className="map-spot" data-lng={other.place.lng} data-lat={other.place.lat}>
              <span className="map-dot near" role="img" aria-label={other.name} title={other.name} />
            </div>
          ))}
        {map && (
          <div className="map-spot" data-lng={lng} data-lat={lat}>
            {onMove ? (
              <button
                type="button"
                className="map-pin movable"
                data-testid="pin"
                aria-label={`${pinName} ${t('console.hotline_map.pin_keys')}`}
                onKeyDown={(event) => {
                  const next = nudged(place, event.key, event.shiftKey ? stride : step);
                  if (!next) return;
                  event.preventDefault();
                  event.stopPropagation();
                  onMove(toMetre(next));
                }}
              />
            ) : (
              <span className="map-pin" role="img" aria-label={pinName} data-testid="pin" />
            )}
          </div>
        )}
      </div>
      {map && onMove && <p className="map-how">{t('console.hotline_map.how')}</p>}
    </MapFrame>
  );
}
