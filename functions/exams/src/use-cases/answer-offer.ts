import type { AnswerOfferRequest, ExamSubject } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import { examCityOf, siteNameOf } from '../city/cities.js';
import { bookingNumberOf } from '../domain/booking-number.js';
import { stateAt } from '../domain/booking-states.js';
import { releaseSeat } from '../domain/cancelling.js';
import { type ClaimRefusal, claimOf } from '../domain/seats-claim.js';
import { confirmSeat, type TakeRefusal } from '../domain/seats-taking.js';
import type { AtSession } from './at-session.js';
import type { CitizenCommand } from './commands.js';
import { changeOwnSeat } from './own-seat.js';

type Refusal = 'exams.no_offer' | 'exams.offer_over' | ClaimRefusal | TakeRefusal;

/** Takes what the wait list offers him, or lets it go on to the next in line; after its time it is no longer his. */
export const answerOffer =
  ({ store, vault, now, city }: AtSession) =>
  (by: CitizenCommand, subject: ExamSubject, { answer }: AnswerOfferRequest) =>
    changeOwnSeat<Refusal>({ store }, by, subject, {}, async (own, found) => {
      const { booking } = own;
      if (booking.state !== 'offered') return refuse('exams.no_offer');
      if (stateAt(booking, now()) !== 'offered') return refuse('exams.offer_over');
      if (answer === 'reject') return accept(releaseSeat(own, now()));
      const claim = claimOf(found, 'general', now(), examCityOf(city).profile);
      if (!claim.ok) return claim;
      const number = await bookingNumberOf(vault, own.session.planId, by.personId, subject);
      const terms = { provider: by.provider, city: examCityOf(city), siteName: siteNameOf(city), now: now(), number };
      return confirmSeat(claim.value, undefined, terms);
    });
