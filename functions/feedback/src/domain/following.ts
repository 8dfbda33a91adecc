import type { FollowChanged, IdentityProvider, PersonId } from '@yilu/contracts';
import type { Follow, Report } from './files.js';
import { isMine } from './report-view.js';

/** A report with one follower more or fewer; he who filed it counts always. */
export const counted = (report: Report, by: 1 | -1): Report => ({
  ...report,
  followers: Math.max(1, report.followers + by),
  version: report.version + 1,
});

export const isFollowing = (follow: Follow | undefined): follow is Follow & { readonly leftAt?: never } =>
  follow !== undefined && follow.leftAt === undefined;

/** He met with it too: his place among the followers, from now on. */
export function joined(
  { reportId }: Report,
  known: Follow | undefined,
  { personId, provider }: { readonly personId: PersonId; readonly provider: IdentityProvider },
  at: Date,
): Follow {
  return { reportId, personId, provider, version: (known?.version ?? 0) + 1, since: at.toISOString(), muted: false };
}

/** He follows it no longer; what he filed himself stays in his list, in silence. */
export function left(report: Report, follow: Follow, at: Date): { readonly report?: Report; readonly follow: Follow } {
  const version = follow.version + 1;
  if (isMine(report, follow.personId)) return { follow: { ...follow, version, muted: true } };
  return { report: counted(report, -1), follow: { ...follow, version, leftAt: at.toISOString() } };
}

export const followAnswer = ({ reportId, followers }: Report, follow: Follow): FollowChanged => ({
  reportId,
  following: isFollowing(follow),
  muted: follow.muted,
  followers,
});
