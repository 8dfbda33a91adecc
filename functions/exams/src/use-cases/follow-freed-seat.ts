import type { DomainEvent } from '@yilu/contracts';
import type { Deps } from '../ports.js';
import { offerSeats } from './offer-seats.js';
import { rehousePeople } from './rehouse-people.js';

/** What a seat that came free leads to: an offer to the next in line; of a session that was called off, another seat for all. */
export const followFreedSeat =
  (deps: Pick<Deps, 'store' | 'now' | 'city'>) =>
  async ({ type, data }: DomainEvent): Promise<void> => {
    if (type !== 'exams.seat_freed') return;
    const [session] = (await deps.store.find({ sessions: [data.sessionId] })).sessions;
    if (session?.cancelled) await rehousePeople(deps)(session);
    else if (session) await offerSeats(deps)(session.sessionId);
  };
