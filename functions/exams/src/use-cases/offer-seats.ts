import type { SessionId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { examCityOf, siteNameOf } from '../city/cities.js';
import { stateAt } from '../domain/booking-states.js';
import { offered } from '../domain/seats-offering.js';
import { nextInTurn, withoutWaiter } from '../domain/waiting.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';

type Offering = Pick<Deps, 'store' | 'now' | 'city'>;

/**
 * Offers what is spare of a session to whoever waits longest, one after the other, until nothing is spare or nobody waits.
 * Looked at anew before each: the same news twice offers nothing twice.
 */
export const offerSeats =
  ({ store, now, city }: Offering) =>
  async (sessionId: SessionId): Promise<number> => {
    for (let offers = 0; ; offers++) {
      const [session] = (await store.find({ sessions: [sessionId] })).sessions;
      const turn = session && nextInTurn(session, now());
      if (!session || !turn) return offers;
      const { personId } = turn;
      const wanted = { sessions: [sessionId], bookings: [{ personId, subject: session.subject }] };
      const command = stepOf('offerSeat', `${sessionId}_${session.version}`);
      const outcome = await store.perform<null, never>(
        command,
        wanted,
        ({ sessions: [seats], bookings: [booking] }) => {
          if (!seats || nextInTurn(seats, now())?.personId !== personId) return accept({ answer: null });
          const waits = booking?.session?.sessionId === sessionId && stateAt(booking, now()) === 'waiting';
          // He was merged or deleted, or has something else by now: nobody waits behind an empty place.
          if (!waits) return accept({ sessions: [withoutWaiter(seats, personId)], answer: null });
          const step = offered({ booking, session: seats }, now(), examCityOf(city), siteNameOf(city));
          return accept({ ...step, answer: null });
        },
      );
      applied(outcome, command.key);
    }
  };
