import { metresBetween } from '@yilu/kernel/distance';
import ngeohash from 'ngeohash';
import { type Box, boxAround, nearestIn, type Point } from './box.js';

/** Characters of a cell's name: 6 is a cell of some 1.06 km by 0.61 km in Ningbo, 7 one of 130 m by 150 m. */
export type Precision = 5 | 6 | 7 | 8 | 9;

/** The cell that a point lies in; cells whose names begin alike lie beside each other. */
export const cellOf = ({ lat, lng }: Point, precision: Precision): string => ngeohash.encode(lat, lng, precision);

/** What a cell covers. */
export function boxOfCell(cell: string): Box {
  const [south, west, north, east] = ngeohash.decode_bbox(cell);
  return { south, west, north, east };
}

/** Every cell that a box touches. */
export const cellsOfBox = ({ south, west, north, east }: Box, precision: Precision): string[] =>
  ngeohash.bboxes(south, west, north, east, precision);

/** Every cell that a circle touches, so that nothing within it lies in any other. */
export const cellsOfCircle = (centre: Point, radiusMetres: number, precision: Precision): string[] =>
  cellsOfBox(boxAround(centre, radiusMetres), precision).filter(
    // Distances are whole metres: one more keeps what lies on the very edge.
    (cell) => metresBetween(centre, nearestIn(centre, boxOfCell(cell))) <= radiusMetres + 1,
  );

/** A span of one large cell by the names of the smaller ones within it, both ends included. */
export interface CellSpan {
  readonly cell: string;
  readonly from: string;
  readonly to: string;
}

/**
 * A circle as one span of each large cell that it touches: names of cells follow a curve through the plane, so that a span
 * from the first to the last small cell of the circle leaves out most of the large one.
 */
export function spansOfCircle(
  centre: Point,
  radiusMetres: number,
  { large, small }: { readonly large: Precision; readonly small: Precision },
): CellSpan[] {
  const spans = new Map<string, CellSpan>();
  for (const name of cellsOfCircle(centre, radiusMetres, small).toSorted()) {
    const cell = name.slice(0, large);
    spans.set(cell, { cell, from: spans.get(cell)?.from ?? name, to: name });
  }
  return [...spans.values()];
}
