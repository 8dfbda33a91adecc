import type { SiteView } from '@yilu/contracts';
import { type ExamCity, ningbo } from './ningbo.js';

const cities: Readonly<Record<string, ExamCity>> = { ningbo };

/** What a city decides about its exams. Throws for a city that nobody has written down. */
export function examCityOf(city: string): ExamCity {
  const known = cities[city];
  if (!known) throw new Error(`No exams known of ${city}`);
  return known;
}

/** A site of the city; undefined where it has none of that name. */
export const siteOf = (city: string, siteId: string): SiteView | undefined =>
  examCityOf(city).sites.find((one) => one.siteId === siteId);
