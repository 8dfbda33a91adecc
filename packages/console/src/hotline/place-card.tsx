import type { DeskReportView } from '@yilu/contracts';
import { PinMap } from '../hotline-map/pin-map.js';
import { useWords } from '../words.js';
import { useNeighbourPlaces } from './use-neighbour-places.js';

/** Where it is, in words and on the map, with what was reported around it. */
export function PlaceCard({ report }: { report: DeskReportView }) {
  const { pick, t } = useWords();
  const { place, location, assetCode } = report;
  const others = useNeighbourPlaces(report);
  return (
    <section className="block" aria-labelledby="place-title" data-testid="report-place">
      <h2 id="place-title">{t('console.hotline.place')}</h2>
      {place && <p className="prose">{place}</p>}
      {assetCode && (
        <p>
          {t('console.hotline.asset')} <code>{assetCode}</code>
        </p>
      )}
      {location ? (
        <div className="report-map">
          <PinMap
            place={{ lat: location.lat, lng: location.lng }}
            others={others}
            name={t('console.hotline.map', { service: pick(report.service) })}
          />
        </div>
      ) : (
        <p className="muted">{t('console.hotline.no_pin')}</p>
      )}
      {location && (
        <p className="hint number">
          {location.lat.toFixed(6)}, {location.lng.toFixed(6)}
          {location.accuracyMetres !== undefined &&
            ` · ${t('console.hotline.accuracy', { metres: Math.round(location.accuracyMetres) })}`}
        </p>
      )}
    </section>
  );
}
