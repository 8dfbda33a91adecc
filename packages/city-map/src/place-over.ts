import type { Map as LibreMap } from 'maplibre-gl';

/**
 * Keeps elements over their places while the map moves: children of `layer` with `data-lng` and `data-lat`. They are
 * plain elements, so that buttons on a map stay buttons. Answers how to lay them anew, and how to end it.
 */
export function placeOver(map: LibreMap, layer: HTMLElement): { readonly lay: () => void; readonly end: () => void } {
  const lay = (): void => {
    for (const child of Array.from(layer.children)) {
      if (!(child instanceof HTMLElement)) continue;
      const [lng, lat] = [Number(child.dataset['lng']), Number(child.dataset['lat'])];
      if (!Number.isFinite(lng) || !Number.isFinite(lat)) continue;
      const { x, y } = map.project([lng, lat]);
      child.style.left = `${x}px`;
      child.style.top = `${y}px`;
    }
  };
  map.on('move', lay);
  map.on('resize', lay);
  lay();
  return {
    lay,
    end() {
      map.off('move', lay);
      map.off('resize', lay);
    },
  };
}
