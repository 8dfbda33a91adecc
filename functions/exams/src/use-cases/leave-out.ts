import type { SessionId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { siteNameOf } from '../city/cities.js';
import { leftOut } from '../domain/draw-result.js';
import type { Booking, DrawRun } from '../domain/files.js';
import { takeableUntil } from '../domain/seats.js';
import { applied, stepOf } from './applied.js';
import type { DrawDeps } from './draw-steps.js';

/** The first session of his wish that is still to be held. */
async function wishOf({ store, now }: DrawDeps, { application }: Booking): Promise<SessionId | undefined> {
  const preferences = application?.preferences ?? [];
  const { sessions } = await store.find({ sessions: preferences });
  const open = sessions.filter((session) => !session.cancelled && now() < takeableUntil(session));
  return preferences.find((id) => open.some(({ sessionId }) => sessionId === id));
}

/** Tells one person that the draw did not know of his application, and puts him where that costs him least; once. */
export async function leaveOut(
  deps: DrawDeps,
  { planId, run }: DrawRun,
  applicant: Pick<Booking, 'personId' | 'subject'>,
): Promise<void> {
  const { store, now, city } = deps;
  const [known] = (await store.find({ bookings: [applicant] })).bookings;
  if (!known) return;
  const wish = await wishOf(deps, known);
  const wanted = { bookings: [applicant], sessions: wish ? [wish] : [] };
  const id = `${planId}.${run}.left.${known.number}`;
  const outcome = await store.perform<null, never>(stepOf('applyDraw', id), wanted, ({ bookings, sessions }) => {
    const [booking] = bookings;
    const isLate = booking?.state === 'applied' && booking.planId === planId && !booking.gone;
    const [session] = sessions.filter(({ cancelled }) => !cancelled);
    const step = isLate ? leftOut(booking, session, now(), siteNameOf(city)) : undefined;
    if (!step) return accept({ answer: null });
    const { session: joined, ...told } = step;
    return accept({ ...told, sessions: joined ? [joined] : [], answer: null });
  });
  applied(outcome, id);
}
