import type { DomainEvent, EventData, PersonId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { heirOf } from '@yilu/kernel/heir-of';
import type { Follow } from '../domain/files.js';
import { personAfter, personEnded } from '../domain/person.js';
import { forgotten, inherited, type Left } from '../domain/person-end.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { everyPage } from './every-page.js';
import { handOverAreas } from './hand-over-areas.js';

type Following = Pick<Deps, 'store' | 'now'>;

async function project({ store }: Following, id: string, told: EventData<'identity.person_changed'>): Promise<void> {
  const wanted = { persons: [told.personId] };
  const outcome = await store.perform<null, never>(stepOf('followPerson', id), wanted, ({ persons: [known] }) => {
    const person = personAfter(known, told);
    return accept({ ...(person ? { persons: [person] } : {}), answer: null });
  });
  applied(outcome, id);
}

/** His end: whatever asks for him from here on is refused. */
async function retire({ store, now }: Following, id: string, end: Parameters<typeof personEnded>[1]): Promise<void> {
  const wanted = { persons: [end.personId] };
  const outcome = await store.perform<null, never>(stepOf('retirePerson', id), wanted, ({ persons: [known] }) =>
    accept({ ...(known?.deletedAt ? {} : { persons: [personEnded(known, end, now())] }), answer: null }),
  );
  applied(outcome, id);
}

/** Who stands for a merged person now; undefined where he deleted himself meanwhile. */
const standsFor = ({ store }: Following, into: PersonId) =>
  heirOf(into, async (id) => {
    const [person] = (await store.find({ persons: [id] })).persons;
    return person?.deletedAt ? { into: person.replacedBy } : undefined;
  });

/** One step upon each report that he filed or follows: to his heir, or to nobody. */
async function handOver({ store, now }: Following, id: string, personId: PersonId, heir?: PersonId): Promise<void> {
  const step = async ({ reportId }: Follow) => {
    const photoIds = (await store.listPhotos(reportId)).map(({ photoId }) => photoId);
    const wanted = {
      reports: [reportId],
      follows: [{ reportId, personId }, ...(heir ? [{ reportId, personId: heir }] : [])],
      photos: photoIds,
    };
    const command = stepOf('handOverReport', `${id}:${reportId}`);
    const outcome = await store.perform<null, never>(command, wanted, ({ reports: [report], follows, photos }) => {
      const follow = follows.find((one) => one.personId === personId);
      if (!report || !follow || follow.leftAt) return accept({ answer: null });
      const own = follows.find((one) => one.personId === heir);
      const leaving = { report, follow, photos };
      const change: Left = heir ? inherited(leaving, heir, own, now()) : forgotten(leaving, now());
      return accept({ ...change, answer: null });
    });
    applied(outcome, command.key);
  };
  for (const follow of await everyPage((query) => store.listFollowed(personId, query))) await step(follow);
}

/**
 * Follows identity's events: who a citizen is. A merge moves what he filed and follows to whoever took over; after a deletion
 * his reports are nobody's.
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
        await handOverAreas(deps, event.id, personId, heir);
        return handOver(deps, event.id, personId, heir);
      }
      case 'identity.person_deleted': {
        const { personId, revision } = event.data;
        await retire(deps, event.id, { personId, revision });
        await handOverAreas(deps, event.id, personId);
        return handOver(deps, event.id, personId);
      }
      default:
        return undefined;
    }
  };
