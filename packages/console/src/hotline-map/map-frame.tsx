import type { Map as LibreMap } from 'maplibre-gl';
import type { ReactNode, RefObject } from 'react';
import { Icon } from '../shell/icon.js';
import { useWords } from '../words.js';
import './hotline-map.css';

interface MapFrameProps {
  readonly holder: RefObject<HTMLDivElement | null>;
  readonly map: LibreMap | undefined;
  readonly failed: boolean;
  /** Shown in place of the map where none can be drawn. */
  readonly instead: ReactNode;
  readonly testId: string;
  readonly children?: ReactNode;
}

/** A map with its two buttons and what lies on it; words where there can be none. */
export function MapFrame({ holder, map, failed, instead, testId, children }: MapFrameProps) {
  const { t } = useWords();
  if (failed)
    return (
      <div className="map-frame no-map" data-testid={`${testId}-none`}>
        <p>{t('console.hotline_map.cannot')}</p>
        {instead}
      </div>
    );
  return (
    <div className="map-frame" data-testid={testId} data-ready={map ? 'yes' : 'no'}>
      <div ref={holder} className="map-holder" />
      {children}
      {map ? (
        <div className="map-zoom">
          <button
            type="button"
            className="button"
            aria-label={t('console.hotline_map.nearer')}
            data-testid={`${testId}-nearer`}
            onClick={() => map.zoomIn()}
          >
            <Icon name="plus" />
          </button>
          <button
            type="button"
            className="button"
            aria-label={t('console.hotline_map.farther')}
            data-testid={`${testId}-farther`}
            onClick={() => map.zoomOut()}
          >
            <Icon name="minus" />
          </button>
        </div>
      ) : (
        <p className="map-waiting" role="status">
          {t('console.hotline_map.loading')}
        </p>
      )}
    </div>
  );
}
