import { type PersonId, PlanId, SessionId } from '@yilu/contracts';
import type { Booking, ExamSession, Plan } from '@yilu/exams/domain/files';
import { learnerAfter } from '@yilu/exams/domain/learner';
import type { Files } from '@yilu/exams/ports';
import { sessionKeys } from '@yilu/identity/adapters/session-keys';
import { dayOf } from '@yilu/kernel';
import { type CityFacts, tableOf } from '@yilu/local-city/environment';
import { localVault } from '@yilu/vault';
import { putFiles } from '../fixtures/exams-files.js';
import { documentOf, learnerOf, personOf } from '../fixtures/exams-people.js';
import { planOf, sessionOf } from '../fixtures/exams-town.js';
import type { Store } from '../fixtures/store.js';
import { mirrorOf } from './recorder.js';

const dayMs = 86_400_000;
const halls = 20;

export const plans = { applying: PlanId.parse('P2026APPLY'), drawn: PlanId.parse('P2026DRAWN') };
const kinds = ['application', 'open', 'full', 'other'] as const;
/** Sessions of which each is asked for by few, so that none grows with the measurement. */
export const hallOf = (kind: (typeof kinds)[number], n: number) =>
  SessionId.parse(`S2${kind.toUpperCase()}${n % halls}`);

interface ExamPerson {
  readonly personId: PersonId;
  readonly token: string;
}
/** `applicants` begin with nothing, `seated` with a paid seat. */
export type ExamPeople = Readonly<Record<'applicants' | 'seated', readonly ExamPerson[]>>;

const later = (days: number, hours = 0) => new Date(Date.now() + days * dayMs + hours * 3_600_000).toISOString();

function worldOf(): { plans: Plan[]; sessions: ExamSession[] } {
  const [startsAt, endsAt] = [later(20), later(20, 2)];
  const first = dayOf(new Date(startsAt));
  const about = { opensAt: later(0, -2), firstDay: first, lastDay: first, sessions: halls, seats: 1000 * halls };
  const sessions = kinds.flatMap((kind) =>
    Array.from({ length: halls }, (_, n) =>
      sessionOf({
        sessionId: hallOf(kind, n),
        planId: kind === 'application' ? plans.applying : plans.drawn,
        ...{ startsAt, endsAt, priorityFrom: about.opensAt, capacity: 1000, priorityCapacity: 0 },
        open: kind !== 'application',
        booked: kind === 'full' ? 1000 : 0,
      }),
    ),
  );
  return {
    plans: [
      planOf({ ...about, planId: plans.applying, closesAt: later(3), drawAt: later(3, 1) }),
      planOf({ ...about, planId: plans.drawn, status: 'drawn', closesAt: later(0, -1), drawAt: later(0, -1) }),
    ],
    sessions,
  };
}

/** A paid seat in one of the open halls. */
function seatOf(personId: PersonId, n: number, { startsAt, endsAt }: ExamSession): Booking {
  const number = `2${String(n).padStart(12, '0')}` as Booking['number'];
  return {
    ...{ personId, subject: 'S2', version: 1, number, planId: plans.drawn, provider: 'wechat', licenceClass: 'C1' },
    ...{ maskedName: '学*', pool: 'general', state: 'booked', changes: 0, reminded: [], needs: [] },
    session: { sessionId: hallOf('open', n), siteId: 'yinzhou', startsAt, endsAt },
    fee: { obligationId: `E${number}00`, fen: 13_000, until: later(0, 1), paidAt: later(0) },
    steps: [{ at: later(0), what: 'booked' }],
  };
}

/** Fills the room and its mirrors with two plans and so many learners of either kind, all of them signed in. */
export async function settleLearners(store: Store, { secrets }: CityFacts, count: number): Promise<ExamPeople> {
  const vault = localVault({ key: secrets.vaultKey, lookupKey: secrets.vaultLookupKey });
  const keys = sessionKeys({ privateKey: JSON.stringify(secrets.tokenPrivateKey), secret: secrets.sessionSecret });
  // Signed in for longer than a measurement takes.
  const signedInAt = new Date(Date.now() + 3_600_000);
  const persons: Files['persons'][] = [];
  const learners: Files['learners'][] = [];
  const settled: ExamPerson[] = [];
  for (let n = 0; n < 2 * count; n++) {
    const who = `c${n}` as const;
    const personId = personOf(who);
    const told = learnerOf(who);
    if (!told) throw new Error(`The register does not know ${who}`);
    learners.push(learnerAfter(personId, undefined, told, later(0)));
    persons.push({
      ...{ personId, version: 1, revision: 1, verified: true, provider: 'wechat', maskedName: '学*' },
      name: await vault.seal('name', personId, '学员'),
      documentNumber: await vault.seal('document_number', personId, documentOf(who)),
      maskedDocumentNumber: `**************${documentOf(who).slice(-4)}`,
    });
    const session = { personId, sessionId: `s-${n}`, provider: 'wechat', verified: true } as const;
    settled.push({ personId, token: await keys.citizenToken(session, signedInAt) });
  }
  const world = worldOf();
  const seated = settled.slice(count);
  const [hall] = world.sessions;
  if (!hall) throw new Error('No hall');
  const bookings = seated.map(({ personId }, n) => seatOf(personId, n, hall));
  const sessions = world.sessions.map((session) => {
    const booked = bookings.filter((one) => one.session?.sessionId === session.sessionId).length;
    return { ...session, booked: session.booked + booked };
  });
  const table = tableOf('exams');
  for (const name of [table, mirrorOf(table, 1), mirrorOf(table, 2)]) {
    const room = await store.table(name, { stream: true });
    await putFiles(room, { plans: world.plans, sessions, persons, learners, bookings });
  }
  return { applicants: settled.slice(0, count), seated };
}
