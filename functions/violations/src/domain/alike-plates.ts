import { plate as readPlate } from '@yilu/kernel/plates';
import type { PlateRef } from './files.js';

/** A camera seldom misreads more characters of one plate. */
const mostDifferences = 2;

function misread(plate: string, groups: readonly string[], from: number, left: number): string[] {
  if (left === 0) return [plate];
  const found = [plate];
  for (let at = from; at < plate.length; at++) {
    const one = plate.charAt(at);
    const group = groups.find((characters) => characters.includes(one)) ?? '';
    for (const other of group)
      if (other !== one)
        found.push(...misread(plate.slice(0, at) + other + plate.slice(at + 1), groups, at + 1, left - 1));
  }
  return found;
}

/** Plates of the same kind that are easily taken for this one, without itself. */
export const alikePlates = ({ plate, plateKind }: PlateRef, groups: readonly string[]): PlateRef[] =>
  [...new Set(misread(plate, groups, 0, mostDifferences))]
    .filter((other) => other !== plate && readPlate(other).ok)
    .map((other) => ({ plate: other, plateKind }));
