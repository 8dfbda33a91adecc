import { useState } from 'react';
import { PinMap } from '../hotline-map/pin-map.js';
import { useWords } from '../words.js';
import type { ActFormProps } from './act-form.js';
import { ActFrame } from './act-frame.js';
import { DegreesFields } from './degrees-fields.js';
import { isSamePlace, middleOfCity } from './places.js';
import { useAct } from './use-act.js';

const longestPlace = 200;

/** The pin where the trouble really is: on the map, by keys, or in degrees; its reporter is told. */
export function MoveForm({ report, onActed }: ActFormProps) {
  const { pick, t } = useWords();
  const stood = report.location;
  const [pin, setPin] = useState({ lat: stood?.lat ?? middleOfCity.lat, lng: stood?.lng ?? middleOfCity.lng });
  const [place, setPlace] = useState(report.place ?? '');
  const sending = useAct({ report, act: 'move', onActed });
  const words = place.trim();
  const isMoved = !stood ? !isSamePlace(pin, middleOfCity) : !isSamePlace(pin, stood);
  return (
    <ActFrame
      act="move"
      {...{ report, sending }}
      missing={isMoved ? undefined : 'console.hotline.missing.moved'}
      onSend={() => sending.mutate({ location: pin, ...(words && words !== report.place ? { place: words } : {}) })}
    >
      <div className="act-two">
        <div className="report-map">
          <PinMap
            place={pin}
            onMove={setPin}
            others={[]}
            name={t('console.hotline.map', { service: pick(report.service) })}
          />
        </div>
        <div className="stack tight">
          <DegreesFields place={pin} onPlace={setPin} />
          <label>
            <span className="label">{t('console.hotline.place_words')}</span>
            <input
              data-testid="move-place"
              maxLength={longestPlace}
              value={place}
              onChange={({ target }) => setPlace(target.value)}
            />
          </label>
          <p className="hint">{t('console.hotline.follows.move')}</p>
        </div>
      </div>
    </ActFrame>
  );
}
