import type { PhotoRegion } from '@yilu/contracts';
import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import { useWords } from '../words.js';
import { PaintedOver } from './painted-over.js';
import { type Corner, corners, hundredths } from './region-geometry.js';

interface RegionBoxProps {
  readonly region: PhotoRegion;
  readonly index: number;
  readonly count: number;
  readonly isHeld: boolean;
  /** Shown as the public is going to see it. */
  readonly painted: RefObject<HTMLImageElement | null> | undefined;
  readonly take: (box: HTMLButtonElement | null) => void;
  readonly onFocus: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onMove: (event: PointerEvent) => void;
  readonly onPull: (corner: Corner) => (event: PointerEvent) => void;
}

const percent = (value: number) => `${value * 100}%`;

/** One rectangle: a button that arrows move, with corners to pull by mouse. */
export function RegionBox(props: RegionBoxProps) {
  const { region, index, count, isHeld, painted, take, onFocus, onKey, onMove, onPull } = props;
  const { t } = useWords();
  return (
    <div
      className={isHeld ? 'region held' : 'region'}
      style={{
        left: percent(region.x),
        top: percent(region.y),
        width: percent(region.width),
        height: percent(region.height),
      }}
    >
      {painted && <PaintedOver picture={painted} region={region} />}
      <button
        type="button"
        className="region-hold"
        ref={take}
        data-testid="region"
        aria-label={t('console.region.name', { number: index + 1, count, ...hundredths(region) })}
        onFocus={onFocus}
        onKeyDown={onKey}
        onPointerDown={onMove}
      >
        <span aria-hidden="true">{index + 1}</span>
      </button>
      {corners.map((corner) => (
        <span key={corner} className={`region-corner ${corner}`} aria-hidden="true" onPointerDown={onPull(corner)} />
      ))}
    </div>
  );
}
