import { type BookingChanged, ExamSubject, type PersonId, type SeatPool, type SessionId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Obstacle } from '@yilu/law/exams/eligibility';
import { examCityOf, siteNameOf } from '../city/cities.js';
import { bookingNumberOf } from '../domain/booking-number.js';
import type { Booking, ExamSession } from '../domain/files.js';
import { type Claim, type ClaimRefusal, claimOf, obstaclesTo } from '../domain/seats-claim.js';
import type { Seeker } from '../domain/seats-nearest.js';
import { changedAnswer, type SeatStep, standsElsewhere, type Terms } from '../domain/seats-taking.js';
import { isInForce } from '../domain/session-in-force.js';
import type { Deps, Found } from '../ports.js';
import type { CitizenCommand } from './commands.js';
import { insisting } from './insisting.js';

export type AtSession = Pick<Deps, 'store' | 'vault' | 'now' | 'city'>;

/** Why he has no seat: with what the law has against it, or with the session in which none was left. */
export interface NotSeated<Code extends string> {
  readonly code: Code;
  readonly obstacles: readonly Obstacle[];
  readonly session?: ExamSession | undefined;
  /** Him, for whom the nearest other ones are looked for. */
  readonly seeker?: Seeker | undefined;
}

type Act<Refusal extends string> = (
  claim: Claim,
  elsewhere: ExamSession | undefined,
  terms: Terms,
) => Result<SeatStep & { readonly booking: Booking }, Refusal>;

/** All of a person's bookings beside the session: which of them is of its subject is known only once it is read. */
export const wantedAt = (personId: PersonId, ...sessions: readonly SessionId[]) => ({
  sessions,
  persons: [personId],
  learners: [personId],
  bookings: ExamSubject.options.map((subject) => ({ personId, subject })),
});

/**
 * Decides about somebody's seat in a session on what all others have taken by then, until it is decided. Whoever held a seat
 * of another session gives that one back in the same step, and whoever waited for one leaves its line.
 */
export async function atSession<Refusal extends string>(
  { store, vault, now, city }: AtSession,
  { command, personId, provider }: CitizenCommand,
  { sessionId, pool }: { readonly sessionId: SessionId; readonly pool: SeatPool },
  act: Act<Refusal>,
): Promise<Result<BookingChanged, NotSeated<Refusal | ClaimRefusal | CommandRefusal>>> {
  let seen: Found | undefined;
  const { profile } = examCityOf(city);
  const terms = { provider, city: examCityOf(city), siteName: siteNameOf(city) };
  const ask = (...also: readonly SessionId[]) =>
    insisting(() =>
      store.perform<BookingChanged, Refusal | ClaimRefusal>(
        command,
        wantedAt(personId, sessionId, ...also),
        async (found) => {
          seen = found;
          const sessions = found.sessions.filter((one) => one.sessionId === sessionId);
          const claim = claimOf({ ...found, sessions }, pool, now(), profile);
          if (!claim.ok) return claim;
          const { planId, subject, open } = claim.value.session;
          // A session of a plan that was drawn is in force; for a reserved seat before that, its plan has to be asked.
          const [plan] = open ? [] : (await store.find({ plans: [planId] })).plans;
          if (!open && !isInForce(claim.value.session, plan)) return refuse('exams.no_session');
          const number = await bookingNumberOf(vault, planId, personId, subject);
          const elsewhere = found.sessions.find((one) => one.sessionId !== sessionId);
          const step = act(claim.value, elsewhere, { ...terms, now: now(), number });
          if (!step.ok) return step;
          const { booking, ...writes } = step.value;
          return accept({ ...writes, answer: changedAnswer(booking) });
        },
      ),
    );
  let outcome = await ask();
  const session = seen?.sessions.find((one) => one.sessionId === sessionId);
  const elsewhere = seen && session && standsElsewhere(seen.bookings, session);
  if (!outcome.ok && outcome.refusal === 'exams.held_elsewhere' && elsewhere) outcome = await ask(elsewhere);
  if (outcome.ok) return outcome;
  const { learners: [learner] = [], bookings = [] } = seen ?? {};
  const barred = outcome.refusal === 'exams.not_eligible' && session && learner;
  const obstacles = barred ? obstaclesTo(session, learner, bookings, now(), profile) : [];
  return refuse({ code: outcome.refusal, obstacles, session, seeker: learner && { learner, bookings } });
}
