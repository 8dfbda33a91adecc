import type { Place } from '@yilu/kernel/distance';

const metresPerDegree = 111_195;
const steps: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** A place some metres on, in the direction of an arrow key; undefined for every other key. */
export function nudged({ lat, lng }: Place, key: string, metres: number): Place | undefined {
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  if (!step) return undefined;
  const [east, north] = step;
  const wide = metresPerDegree * Math.cos((lat * Math.PI) / 180);
  return { lat: lat + (north * metres) / metresPerDegree, lng: lng + (east * metres) / wide };
}
