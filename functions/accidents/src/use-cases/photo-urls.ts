import type { Accident } from '../domain/accident.js';
import type { PhotoShelf } from '../ports.js';

/** Short-lived links to the stored photographs of a case. */
export async function photoUrls(photos: PhotoShelf, accident: Accident, now: Date): Promise<Map<string, string>> {
  const stored = accident.photos.filter(({ state }) => state === 'stored');
  const links = stored.map(
    async ({ photoId }) => [photoId, await photos.viewUrl(accident.caseId, photoId, now)] as const,
  );
  return new Map(await Promise.all(links));
}
