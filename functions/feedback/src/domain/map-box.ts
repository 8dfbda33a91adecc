import { maximumMapMetres } from '@yilu/contracts';
import type { Box } from '@yilu/geo/box';
import { accept, type Result, refuse } from '@yilu/kernel';
import { metresBetween } from '@yilu/kernel/distance';

/**
 * As much of a box as lies in the city; undefined where nothing does. What is left has to be small: every cell of it is
 * read, and near a pole a narrow box has any number of them.
 */
export function boxIn(bbox: string, bounds: Box): Result<Box | undefined, 'feedback.box_too_large'> {
  const [west = 0, south = 0, east = 0, north = 0] = bbox.split(',').map(Number);
  const box = {
    south: Math.max(south, bounds.south),
    west: Math.max(west, bounds.west),
    north: Math.min(north, bounds.north),
    east: Math.min(east, bounds.east),
  };
  if (box.south >= box.north || box.west >= box.east) return accept(undefined);
  const corner = { lat: box.south, lng: box.west };
  const sides = [
    metresBetween(corner, { ...corner, lat: box.north }),
    metresBetween(corner, { ...corner, lng: box.east }),
  ];
  return sides.some((metres) => metres > maximumMapMetres) ? refuse('feedback.box_too_large') : accept(box);
}
