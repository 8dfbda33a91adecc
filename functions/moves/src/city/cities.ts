import type { Box } from '@yilu/geo/box';
import { ningboFeedback } from '@yilu/law/feedback/city-profile';
import { type MoveLimits, ningboMoveLimits } from '@yilu/law/feedback/move-limits';

interface MoveCity {
  readonly limits: MoveLimits;
  readonly bounds: Box;
}
const cities: Readonly<Record<string, MoveCity>> = {
  ningbo: { limits: ningboMoveLimits, bounds: ningboFeedback.bounds },
};

/** A city's limits and bounds; throws for a city without any, because another city's would be applied in silence. */
export function moveCityOf(city: string): MoveCity {
  const known = cities[city];
  if (!known) throw new Error(`Nothing is known of requests to move a car in ${city}`);
  return known;
}
