import type { DomainEvent, EventData, PersonId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { heirOf } from '@yilu/kernel/heir-of';
import { keptFor } from '../domain/certificate.js';
import { personAfter, personEnded } from '../domain/person.js';
import { learnerLeft } from '../domain/person-end.js';
import { lookLeft } from '../domain/school.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { leaveBookings, takeOver } from './take-over.js';

type Following = Pick<Deps, 'store' | 'vault' | 'now' | 'city'>;

async function project({ store }: Following, id: string, told: EventData<'identity.person_changed'>): Promise<void> {
  const wanted = { persons: [told.personId] };
  const outcome = await store.perform<null, never>(stepOf('followPerson', id), wanted, ({ persons: [known] }) => {
    const person = personAfter(known, told);
    return accept({ ...(person ? { persons: [person] } : {}), answer: null });
  });
  applied(outcome, id);
}

/** His end: whatever asks for him from here on is refused. */
async function retire(
  { store }: Following,
  id: string,
  end: { personId: PersonId; revision: number; into?: PersonId },
) {
  const wanted = { persons: [end.personId] };
  const outcome = await store.perform<null, never>(stepOf('retirePerson', id), wanted, ({ persons: [known] }) =>
    accept({ ...(known?.ended ? {} : { persons: [personEnded(end.personId, known, end)] }), answer: null }),
  );
  applied(outcome, id);
}

async function forgetLearner({ store }: Following, id: string, personId: PersonId): Promise<void> {
  const wanted = { learners: [personId], looks: [personId] };
  const outcome = await store.perform<null, never>(stepOf('forgetLearner', id), wanted, ({ learners, looks }) =>
    // Also where nobody has looked: a school that is looking just now must not write it down behind his end.
    accept({ learners: learners.map(learnerLeft), looks: [lookLeft(personId, looks[0])], answer: null }),
  );
  applied(outcome, id);
}

/** The pictures of his pleas are nobody's business any more: the next run removes them. */
async function forgetPapers({ store, now }: Following, id: string, personId: PersonId): Promise<void> {
  for (const { objectionId, certificateId } of await store.listOwnObjections(personId)) {
    if (!certificateId) continue;
    const command = stepOf('forgetPaper', `${id}:${objectionId}`);
    const outcome = await store.perform<null, never>(command, { certificates: [certificateId] }, ({ certificates }) =>
      accept({ certificates: keptFor(certificates, 0, now()), answer: null }),
    );
    applied(outcome, command.key);
  }
}

/** Who holds a merged person's papers now; undefined where he deleted himself meanwhile. */
const standsFor = ({ store }: Following, into: PersonId) =>
  heirOf(into, async (id) => {
    const [person] = (await store.find({ persons: [id] })).persons;
    return person?.ended ? { into: person.into } : undefined;
  });

/**
 * Follows identity's events: who a citizen is. A merge moves his way to the licence and his bookings to whoever took over;
 * a deletion gives his seats to whoever waits.
 */
export const followPerson =
  (deps: Following) =>
  async (event: DomainEvent): Promise<void> => {
    switch (event.type) {
      case 'identity.person_changed':
        return project(deps, event.id, event.data);
      case 'identity.persons_merged': {
        const { personId, into, revision } = event.data;
        await retire(deps, event.id, { personId, into, revision });
        const heir = await standsFor(deps, into);
        if (heir) await takeOver(deps, event.id, personId, heir);
        else await forgetPapers(deps, event.id, personId);
        await leaveBookings(deps, event.id, personId);
        return forgetLearner(deps, event.id, personId);
      }
      case 'identity.person_deleted': {
        const { personId, revision } = event.data;
        await retire(deps, event.id, { personId, revision });
        await leaveBookings(deps, event.id, personId);
        await forgetPapers(deps, event.id, personId);
        return forgetLearner(deps, event.id, personId);
      }
      default:
        return undefined;
    }
  };
