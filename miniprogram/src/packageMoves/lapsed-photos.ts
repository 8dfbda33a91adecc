/** The city forgets after a day what nobody asked anything with; an hour before that it is better taken anew. */
const keptMs = 23 * 3_600_000;

/** Photographs of a request that lay too long: sent, and forgotten by the city since. */
export const lapsedPhotos = <P extends { readonly photoId?: string; readonly sentAt?: string }>(
  photos: readonly P[],
  now: Date,
): readonly P[] =>
  photos.filter(({ photoId, sentAt }) => photoId && !(sentAt && now.getTime() - Date.parse(sentAt) < keptMs));
