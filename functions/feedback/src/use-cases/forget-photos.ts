import type { PageQuery, ReportId } from '@yilu/contracts';
import type { ObjectBytes } from '@yilu/http/object-bytes';
import { accept } from '@yilu/kernel';
import type { Report, ReportPhoto } from '../domain/files.js';
import { forgotten, keptDays, keptUntilFor } from '../domain/photo-keeping.js';
import { isForgotten } from '../domain/photo-state.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';

type Forgetting = Pick<Deps, 'store' | 'now'> & { readonly bytes: Pick<ObjectBytes, 'remove'> };

/** Removes what nobody outside sees, and then says so: what stays in between is removed by the next run. */
async function forget(
  { store, bytes, now }: Forgetting,
  photo: ReportPhoto,
  report: Report | undefined,
): Promise<boolean> {
  const at = now();
  const { photoId, version, reportId, originalKey, copyKey, thumbnailKey } = photo;
  const until = keptUntilFor(reportId ? report : undefined, at);
  const isDue = Date.parse(until) <= at.getTime();
  if (isDue)
    await Promise.all([originalKey, copyKey, thumbnailKey].map((key) => (key ? bytes.remove(key) : undefined)));
  const id = `${photoId}:${version}`;
  const outcome = await store.perform<null, never>(
    stepOf('forgetPhoto', id),
    { photos: [photoId] },
    ({ photos: [known] }) => {
      // Filed with a report while this ran: the report says how long it is kept.
      if (!known || known.version !== version || isForgotten(known)) return accept({ answer: null });
      const next = isDue ? forgotten(known, at) : { ...known, version: version + 1, keptUntil: until };
      return accept({ photos: [next], answer: null });
    },
  );
  applied(outcome, id);
  return isDue;
}

const byId = (reports: readonly Report[]) => new Map(reports.map((report) => [report.reportId, report]));

/**
 * Forgets the originals of photographs half a year after their report was closed, and those that no report took up. One
 * that cannot be forgotten holds up nobody else; nothing is begun after `until`. Answers how many are gone.
 */
export const forgetPhotos =
  (deps: Forgetting, report: (fault: unknown) => void) =>
  async (until: Date): Promise<number> => {
    const { store, now } = deps;
    const unlookedBefore = new Date(now().getTime() - keptDays * 86_400_000).toISOString();
    const lists = [
      (query: PageQuery) => store.listPhotosToForget(now(), query),
      // What no officer marked in half a year is kept no longer than the others.
      async (query: PageQuery) => {
        const page = await store.listPhotosToMark(query);
        const old = page.items.filter(({ registeredAt }) => registeredAt < unlookedBefore);
        return old.length < page.items.length ? { items: old } : page;
      },
    ];
    let gone = 0;
    for (const list of lists) {
      let cursor: string | undefined;
      do {
        const page = await list({ limit: 50, ...(cursor ? { cursor } : {}) });
        const ids = new Set(page.items.flatMap(({ reportId }): ReportId[] => (reportId ? [reportId] : [])));
        const reports = byId((await store.find({ reports: [...ids] })).reports);
        for (const photo of page.items) {
          if (now() >= until) return gone;
          const outcome = forget(deps, photo, photo.reportId ? reports.get(photo.reportId) : undefined);
          if (await outcome.catch(report)) gone += 1;
        }
        cursor = page.nextCursor;
      } while (cursor);
    }
    return gone;
  };
