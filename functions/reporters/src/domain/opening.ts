import type { OpeningId, OpeningState, StaffRole } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Opening, OpeningOfficer, ReporterFile } from './files.js';

/** How long two officers may look, once each. */
const openMs = 30 * 60_000;
/** How long a request waits for a second officer. */
const askedMs = 3 * 86_400_000;

/** Who may have a part in an opening, the higher office first: by this role the reporter hears of him. */
const openingRoles = ['supervisor', 'legal_reviewer'] as const satisfies readonly StaffRole[];
export const openingRoleOf = (roles: readonly StaffRole[]): StaffRole | undefined =>
  openingRoles.find((role) => roles.includes(role));

export interface Acting {
  readonly officerId: string;
  readonly name: string;
  readonly role: StaffRole;
}

/** How an opening stands at this instant. */
export function stateAt({ state, asked, until }: Opening, at: Date): OpeningState {
  const end =
    state === 'open' ? Date.parse(until ?? '') : state === 'asked' ? Date.parse(asked.at) + askedMs : Infinity;
  return at.getTime() < end ? state : 'over';
}

const acting = ({ officerId, name, role }: Acting, reason: string, at: Date): OpeningOfficer => ({
  officerId,
  name,
  role,
  reason,
  at: at.toISOString(),
});

/** An officer asks to know who filed a report; whoever looked at that report may not. */
export function askedFor(
  reporter: ReporterFile,
  officer: Acting,
  { openingId, reason, at }: { readonly openingId: OpeningId; readonly reason: string; readonly at: Date },
): Result<Opening, 'reporters.own_review'> {
  if (reporter.reviewers.includes(officer.officerId)) return refuse('reporters.own_review');
  const { tipId, pseudonym } = reporter;
  return accept({ openingId, version: 1, tipId, pseudonym, state: 'asked', asked: acting(officer, reason, at) });
}

export type AnswerRefusal = 'reporters.not_asked' | 'reporters.same_officer' | 'reporters.own_review';

/** A second officer consents or declines; never he who asked, nor he who looked at the report. */
export function answered(
  opening: Opening,
  reporter: ReporterFile,
  officer: Acting,
  answer: { readonly verdict: 'consent' | 'decline'; readonly reason: string; readonly at: Date },
): Result<Opening, AnswerRefusal> {
  const { verdict, reason, at } = answer;
  if (stateAt(opening, at) !== 'asked') return refuse('reporters.not_asked');
  if (opening.asked.officerId === officer.officerId) return refuse('reporters.same_officer');
  if (reporter.reviewers.includes(officer.officerId)) return refuse('reporters.own_review');
  return accept({
    ...opening,
    version: opening.version + 1,
    answered: acting(officer, reason, at),
    ...(verdict === 'consent'
      ? { state: 'open', until: new Date(at.getTime() + openMs).toISOString() }
      : { state: 'declined' }),
  });
}

export type LookRefusal =
  | 'reporters.second_officer_needed'
  | 'reporters.not_yours'
  | 'reporters.over'
  | 'reporters.looked_already';

const looked = (one: OpeningOfficer, at: Date, lookedBy: string): OpeningOfficer => ({
  ...one,
  lookedAt: at.toISOString(),
  lookedBy,
});

/** One of the two looks, once; the same request again is the same look. */
export function lookedAt(opening: Opening, officerId: string, key: string, at: Date): Result<Opening, LookRefusal> {
  const state = stateAt(opening, at);
  if (state === 'asked') return refuse('reporters.second_officer_needed');
  const { asked, answered: second } = opening;
  const own = [asked, second].find((one) => one?.officerId === officerId);
  if (!own) return refuse('reporters.not_yours');
  if (state !== 'open') return refuse('reporters.over');
  if (own.lookedAt) return own.lookedBy === key ? accept(opening) : refuse('reporters.looked_already');
  const next = looked(own, at, key);
  const version = opening.version + 1;
  return accept(own === asked ? { ...opening, version, asked: next } : { ...opening, version, answered: next });
}
