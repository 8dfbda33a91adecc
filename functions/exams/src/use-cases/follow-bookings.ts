import type { Page, PageQuery } from '@yilu/contracts';
import { accept, dayOf } from '@yilu/kernel';
import { examCityOf, siteNameOf } from '../city/cities.js';
import type { Booking } from '../domain/files.js';
import { isReminding, lapsed, reminded } from '../domain/seats-lapsing.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { everyPage } from './every-page.js';

type Following = Pick<Deps, 'store' | 'now' | 'city'>;
type Step = (booking: Booking) => Promise<void>;

/** A step of a booking in the version in which it was found: done once, whichever run of the job comes to it. */
const stepAt = (operation: string, { personId, subject, version }: Booking) =>
  stepOf(operation, `${personId}_${subject}_${version}`);

const lapse =
  ({ store, now, city }: Following): Step =>
  async (found) => {
    if (!found.session) return;
    const wanted = { bookings: [found], sessions: [found.session.sessionId], learners: [found.personId] };
    const command = stepAt('lapseBooking', found);
    const outcome = await store.perform<null, never>(command, wanted, (seen) => {
      const {
        bookings: [booking],
        sessions: [session],
        learners: [learner],
      } = seen;
      const moved = booking?.session?.sessionId !== session?.sessionId || booking?.version !== found.version;
      if (!booking || !session || moved) return accept({ answer: null });
      return accept({ ...lapsed({ booking, session, learner }, now(), siteNameOf(city)), answer: null });
    });
    applied(outcome, command.key);
  };

const remind =
  ({ store, now, city }: Following): Step =>
  async (found) => {
    const command = stepAt('remindOfExam', found);
    const outcome = await store.perform<null, never>(command, { bookings: [found] }, ({ bookings: [booking] }) => {
      const step = booking && reminded(booking, now(), examCityOf(city), siteNameOf(city));
      return accept({ ...step, answer: null });
    });
    applied(outcome, command.key);
  };

/** How many had something that ran out, and how many had to be reminded. */
export interface Followed {
  readonly lapsed: number;
  readonly reminded: number;
}

/**
 * Every minute: writes down which holds, offers, fees and lines ran out, so that the next in line hears of the seat, and
 * reminds of exams that are near. A fault with one booking is reported and keeps no other waiting.
 */
export const followBookings =
  (deps: Following, shards: number, report: (fault: unknown) => void) =>
  async (mayGoOn: () => boolean): Promise<Followed> => {
    const { store, now, city } = deps;
    /** Shard by shard; how many there were. */
    const seeToAll = async (listed: (query: PageQuery, shard: number) => Promise<Page<Booking>>, step: Step) => {
      let seen = 0;
      for (let shard = 0; shard < shards && mayGoOn(); shard++) {
        const all = await everyPage((query) => listed(query, shard));
        for (const one of all) if (mayGoOn()) await step(one).catch(report);
        seen += all.length;
      }
      return seen;
    };
    // Seats first: of those somebody waits for the next minute, of a reminder nobody does.
    const ended = await seeToAll((query, shard) => store.listEnding(now(), query, shard), lapse(deps));
    const near = isReminding(now(), examCityOf(city))
      ? await seeToAll((query, shard) => store.listToRemind(dayOf(now()), query, shard), remind(deps))
      : 0;
    return { lapsed: ended, reminded: near };
  };
