import type { SiteView, Words } from '@yilu/contracts';
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

/** What the city calls its sites; one that was given up long ago is called by its id. */
export const siteNameOf =
  (city: string) =>
  (siteId: string): Words =>
    siteOf(city, siteId)?.name ?? { zh: siteId, en: siteId };
