import { ExamSubject, type Forecast, LicenceClass, type PersonId, PlanId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { forecastSeat } from '@yilu/law/exams/forecast';
import { classLineOf, peopleInLine } from '../domain/class-line.js';
import type { Plan } from '../domain/files.js';
import { type EarlierDraw, standingOf } from '../domain/line-standing.js';
import { keptFor } from '../kept-for.js';
import type { Deps } from '../ports.js';
import { everyPage } from './every-page.js';

/** Draws before this one that are looked at: a city publishes about one plan a week. */
const draws = 4;
const tenMinutes = 600_000;
const minute = 60_000;

/** Seats of a plan in the draw for a subject and class, and who competes for them; seldom another answer. */
const lineIn = ({ store, now }: Deps) =>
  keptFor(tenMinutes, now, async (key) => {
    const [planId, subject, licenceClass] = key.split(' ');
    const of = { planId: PlanId.parse(planId), subject: ExamSubject.parse(subject) };
    const driven = LicenceClass.parse(licenceClass);
    const sessions = await everyPage((query) => store.listSessions(of.planId, of.subject, { ...query, limit: 500 }));
    return classLineOf(sessions, driven);
  });

/** His place among those who applied so far, and what that means by the draws before. */
export function getForecast(deps: Deps) {
  const { store, tallies, now } = deps;
  const lineOf = lineIn(deps);
  const planOf = keptFor(minute, now, async (id) => (await store.find({ plans: [PlanId.parse(id)] })).plans[0]);
  const plansBefore = keptFor(tenMinutes, now, async () => (await store.listPlans({ limit: 50 })).items);

  async function earlierThan({ opensAt }: Plan, subject: ExamSubject, licenceClass: string): Promise<EarlierDraw[]> {
    const plans = (await plansBefore('all'))
      .filter((one) => one.status === 'drawn' && one.opensAt < opensAt && one.subjects.includes(subject))
      .slice(0, draws);
    return Promise.all(
      plans.map(async (one) => {
        const [line, counts] = await Promise.all([
          lineOf(`${one.planId} ${subject} ${licenceClass}`),
          tallies.read(one.planId, subject),
        ]);
        const people = [...peopleInLine(line, counts).values()];
        return { opensAt: one.opensAt, seats: line.seats, applicants: people.reduce((all, some) => all + some, 0) };
      }),
    );
  }

  return async (personId: PersonId, subject: ExamSubject): Promise<Result<Forecast, 'exams.no_application'>> => {
    const [booking] = (await store.find({ bookings: [{ personId, subject }] })).bookings;
    if (booking?.state !== 'applied') return refuse('exams.no_application');
    const { planId, licenceClass } = booking;
    const [plan, counts, line] = await Promise.all([
      planOf(planId),
      tallies.read(planId, subject),
      lineOf(`${planId} ${subject} ${licenceClass}`),
    ]);
    if (!plan) return refuse('exams.no_application');
    const earlier = await earlierThan(plan, subject, licenceClass);
    const { seats } = line;
    const standing = standingOf(booking, plan, { tally: peopleInLine(line, counts), seats, earlier, now: now() });
    const { applicants, before, alike } = standing;
    return accept({ applicants, before, alike, seats, ...forecastSeat(standing) });
  };
}
