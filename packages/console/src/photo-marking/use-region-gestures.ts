import type { PhotoRegion } from '@yilu/contracts';
import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import { type Corner, isMeant, mostRegions, movedBy, type Point, pulledTo, regionBetween } from './region-geometry.js';

type Gesture =
  | { readonly kind: 'draw'; readonly from: Point }
  | { readonly kind: 'move'; readonly index: number; readonly from: Point; readonly start: PhotoRegion }
  | { readonly kind: 'pull'; readonly index: number; readonly corner: Corner; readonly start: PhotoRegion };

interface RegionGestures {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly regions: readonly PhotoRegion[];
  readonly onChange: (regions: readonly PhotoRegion[]) => void;
  /** A rectangle was drawn, or one was taken hold of: it gets the focus. */
  readonly onHold: (index: number) => void;
}

/** Drawing, moving and pulling by mouse, pen or finger; the picture's own frame is the measure of every place. */
export function useRegionGestures({ frame, regions, onChange, onHold }: RegionGestures) {
  const gesture = useRef<Gesture>(undefined);
  // A hand is faster than a page is drawn: what it drew last is known before it is shown.
  const latest = useRef<PhotoRegion>(undefined);
  const [drawn, show] = useState<PhotoRegion>();
  const setDrawn = (region: PhotoRegion | undefined) => {
    latest.current = region;
    show(region);
  };

  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const box = frame.current?.getBoundingClientRect();
    if (!box?.width || !box.height) return { x: 0, y: 0 };
    return { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height };
  };
  const begin = (event: PointerEvent, next: Gesture) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    frame.current?.setPointerCapture(event.pointerId);
    gesture.current = next;
  };
  const stop = () => {
    gesture.current = undefined;
    setDrawn(undefined);
  };
  const changed = (index: number, region: PhotoRegion) =>
    onChange(regions.map((one, at) => (at === index ? region : one)));

  return {
    /** What is being drawn just now. */
    drawn,
    draw: (event: PointerEvent) => begin(event, { kind: 'draw', from: pointOf(event) }),
    move: (index: number) => (event: PointerEvent) => {
      const start = regions[index];
      if (!start) return;
      begin(event, { kind: 'move', index, start, from: pointOf(event) });
      onHold(index);
    },
    pull: (index: number, corner: Corner) => (event: PointerEvent) => {
      const start = regions[index];
      if (!start) return;
      begin(event, { kind: 'pull', index, corner, start });
      onHold(index);
    },
    go: (event: PointerEvent) => {
      const { current } = gesture;
      if (!current) return;
      const to = pointOf(event);
      if (current.kind === 'draw') setDrawn(regionBetween(current.from, to));
      else if (current.kind === 'pull') changed(current.index, pulledTo(current.start, current.corner, to));
      else changed(current.index, movedBy(current.start, { x: to.x - current.from.x, y: to.y - current.from.y }));
    },
    end: () => {
      const { current: made } = latest;
      stop();
      if (!made || !isMeant(made) || regions.length >= mostRegions) return;
      onChange([...regions, made]);
      onHold(regions.length);
    },
    stop,
  };
}
