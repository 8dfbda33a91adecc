import type { Place } from '@yilu/kernel/distance';
import { useState } from 'react';
import { PinMap } from '../hotline-map/pin-map.js';
import { Icon } from '../shell/icon.js';
import { useWords } from '../words.js';

/** Where it is, in figures; the map is drawn for whoever asks for it. */
export function Spot({ place: { lat, lng }, name }: { place: Place; name: string }) {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  return (
    <div className="spot">
      <button
        type="button"
        className="button small"
        aria-expanded={shown}
        data-testid="spot-map"
        onClick={() => setShown(!shown)}
      >
        <Icon name="fit" />
        {t(shown ? 'console.moves.spot_away' : 'console.moves.spot')}
      </button>
      <span className="number hint" data-testid="spot">
        {t('console.moves.wgs', { place: `${lat.toFixed(6)}, ${lng.toFixed(6)}` })}
      </span>
      {shown && (
        <div className="spot-map">
          <PinMap place={{ lat, lng }} name={name} />
        </div>
      )}
    </div>
  );
}
