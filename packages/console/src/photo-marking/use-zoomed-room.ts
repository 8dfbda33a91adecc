import { type RefObject, useEffect, useRef, useState } from 'react';
import { fitted, zoomed } from '../shell/zoom.js';

const middleOf = (room: HTMLElement, side: 'Width' | 'Height') => (room[`scroll${side}`] - room[`client${side}`]) / 2;

/** How near a picture is seen in the room that scrolls it: nearer means nearer to what is held, or to the middle. */
export function useZoomedRoom(room: RefObject<HTMLElement | null>, held: () => HTMLElement | null | undefined) {
  const hasZoomed = useRef(false);
  const [{ scale }, setView] = useState(fitted);
  useEffect(() => {
    if (!hasZoomed.current) return;
    hasZoomed.current = false;
    const box = held();
    if (box) box.scrollIntoView({ block: 'center', inline: 'center' });
    else room.current?.scrollTo({ left: middleOf(room.current, 'Width'), top: middleOf(room.current, 'Height') });
  });
  const zoom = (direction: 1 | -1 | 0) => {
    hasZoomed.current = true;
    setView((view) => (direction === 0 ? fitted : zoomed(view, direction)));
  };
  return { scale, zoom };
}
