import type { PersonId } from '@yilu/contracts';
import type { Follow, Report, ReportPhoto } from './files.js';
import { counted, isFollowing } from './following.js';
import { isMine } from './report-view.js';

/** What is written of one report when one of those who follow it is no more. */
export interface Left {
  readonly reports?: readonly Report[];
  readonly follows: readonly Follow[];
  readonly photos?: readonly ReportPhoto[];
}

interface Leaving {
  readonly report: Report;
  readonly follow: Follow;
  readonly photos: readonly ReportPhoto[];
}

const taken = (photos: readonly ReportPhoto[], from: PersonId, to: PersonId | undefined): ReportPhoto[] =>
  photos
    .filter(({ by }) => by.personId === from)
    .map((photo) => ({ ...photo, version: photo.version + 1, by: to ? { ...photo.by, personId: to } : {} }));

/** Somebody deleted himself: the trouble stays, and nothing says any more who told of it. */
export function forgotten({ report, follow, photos }: Leaving, at: Date): Left {
  const gone: Follow = { ...follow, version: follow.version + 1, leftAt: at.toISOString() };
  // Whoever judged it in the place of an unknown reporter may have sent photographs too.
  const nobodys = taken(photos, follow.personId, undefined);
  if (!isMine(report, follow.personId)) return { reports: [counted(report, -1)], follows: [gone], photos: nobodys };
  const { reporter: _, ...unsigned } = report;
  return { reports: [{ ...unsigned, version: report.version + 1 }], follows: [gone], photos: nobodys };
}

/** One place among the followers, since whichever of both is longer. */
function inheritedFollow(
  { reportId, provider, since, muted }: Follow,
  heir: PersonId,
  own: Follow | undefined,
): Follow {
  if (own && isFollowing(own))
    return { ...own, version: own.version + 1, since: since < own.since ? since : own.since };
  return { reportId, personId: heir, provider, since, muted, version: (own?.version ?? 0) + 1 };
}

/** A merged person's place is his heir's; where the heir follows the same report, one of both places is given up. */
export function inherited(
  { report, follow, photos }: Leaving,
  heir: PersonId,
  own: Follow | undefined,
  at: Date,
): Left {
  const gone: Follow = { ...follow, version: follow.version + 1, leftAt: at.toISOString() };
  const mine = isMine(report, follow.personId);
  const { provider } = follow;
  // Two who were counted are one human being.
  const one = isFollowing(own) ? counted(report, -1) : { ...report, version: report.version + 1 };
  return {
    ...(mine || isFollowing(own) ? { reports: [mine ? { ...one, reporter: { personId: heir, provider } } : one] } : {}),
    follows: [gone, inheritedFollow(follow, heir, own)],
    photos: taken(photos, follow.personId, heir),
  };
}
