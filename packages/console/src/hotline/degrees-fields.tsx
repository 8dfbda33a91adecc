import { useEffect, useState } from 'react';
import { useWords } from '../words.js';
import { degrees, type Place } from './places.js';

interface DegreesFieldsProps {
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
}

const shown = (value: number) => value.toFixed(6);

/** A place in degrees, for whoever has it so or cannot use a map. */
export function DegreesFields({ place, onPlace }: DegreesFieldsProps) {
  const { t } = useWords();
  const [lat, setLat] = useState(shown(place.lat));
  const [lng, setLng] = useState(shown(place.lng));
  // The pin was moved on the map; what is being typed stays as long as it says the same.
  useEffect(() => {
    setLat((typed) => (degrees(typed, 90) === place.lat ? typed : shown(place.lat)));
    setLng((typed) => (degrees(typed, 180) === place.lng ? typed : shown(place.lng)));
  }, [place.lat, place.lng]);
  const [latitude, longitude] = [degrees(lat, 90), degrees(lng, 180)];
  return (
    <div className="two">
      <label>
        <span className="label">{t('console.hotline.latitude')}</span>
        <input
          inputMode="decimal"
          data-testid="place-lat"
          value={lat}
          aria-invalid={latitude === undefined}
          onChange={({ target }) => {
            setLat(target.value);
            const typed = degrees(target.value, 90);
            if (typed !== undefined) onPlace({ lat: typed, lng: place.lng });
          }}
        />
      </label>
      <label>
        <span className="label">{t('console.hotline.longitude')}</span>
        <input
          inputMode="decimal"
          data-testid="place-lng"
          value={lng}
          aria-invalid={longitude === undefined}
          onChange={({ target }) => {
            setLng(target.value);
            const typed = degrees(target.value, 180);
            if (typed !== undefined) onPlace({ lat: place.lat, lng: typed });
          }}
        />
      </label>
    </div>
  );
}
