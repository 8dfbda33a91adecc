import type { DomainEvent, EventData, PersonId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import type { InboxItem } from '../domain/message.js';
import { goneReader, nextVersion, readerAfter, withConsentsOf } from '../domain/reader.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';

type Following = Pick<Deps, 'messages'>;

async function project({ messages }: Following, id: string, data: EventData<'identity.person_changed'>) {
  const outcome = await messages.perform<null, never>(
    stepOf('followPerson', id),
    { readerOf: data.personId },
    ({ reader }) => {
      const next = readerAfter(reader, data);
      return accept({ ...(next ? { readers: [next] } : {}), answer: null });
    },
  );
  applied(outcome, id);
}

/** Ends a reader, before his messages are touched: from here on nothing new is written for him. */
async function retire({ messages }: Following, id: string, personId: PersonId, revision: number, into?: PersonId) {
  const wanted = { readerOf: personId, ...(into ? { survivorOf: into } : {}) };
  const outcome = await messages.perform<null, never>(stepOf('retirePerson', id), wanted, ({ reader, survivor }) => {
    if (reader?.gone) return accept({ answer: null });
    const heir = reader && survivor && !survivor.gone ? withConsentsOf(survivor, reader) : survivor;
    const readers = [goneReader(reader, personId, revision, into)];
    if (heir && heir !== survivor) readers.push(nextVersion(heir, {}));
    return accept({ readers, answer: null });
  });
  applied(outcome, id);
}

/** Who holds a merged person's messages now; undefined where he deleted himself meanwhile. */
async function holderAfter({ messages }: Following, into: PersonId): Promise<PersonId | undefined> {
  let personId = into;
  for (;;) {
    const gone = (await messages.findReader(personId))?.gone;
    if (!gone) return personId;
    if (!gone.into) return undefined;
    personId = gone.into;
  }
}

/** The inbox is read whole first: messages leave it while it is walked. */
async function inboxOf({ messages }: Following, personId: PersonId): Promise<InboxItem[]> {
  const all: InboxItem[] = [];
  let cursor: string | undefined;
  do {
    const page = await messages.listInbox(personId, { limit: 50, ...(cursor ? { cursor } : {}) });
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return all;
}

/** Moves every message to `into`, or removes it; one transaction each, and a message that is gone already is done. */
async function emptyInbox(deps: Following, id: string, personId: PersonId, into: PersonId | undefined) {
  for (const { messageId } of await inboxOf(deps, personId)) {
    const ref = { messageId, personId };
    const outcome = await deps.messages.perform<null, never>(
      stepOf('followPersonInInbox', `${id}:${messageId}`),
      { message: ref, ...(into ? { survivorOf: into } : {}) },
      ({ message, survivor }) => {
        if (message?.kind !== 'inbox') return accept({ answer: null });
        if (!into) return accept({ removed: ref, answer: null });
        const moved = { ...message, personId: into, version: message.version + 1 };
        return accept({
          message: moved,
          removed: ref,
          still: { personId: into, reader: survivor },
          answer: null,
        });
      },
    );
    applied(outcome, id);
  }
}

/** Follows identity's events: whom messages reach, and what merging or deleting a person means for his inbox. */
export const followPerson =
  (deps: Following) =>
  async (event: DomainEvent): Promise<void> => {
    switch (event.type) {
      case 'identity.person_changed':
        return project(deps, event.id, event.data);
      case 'identity.persons_merged': {
        const { personId, into, revision } = event.data;
        await retire(deps, event.id, personId, revision, into);
        return emptyInbox(deps, event.id, personId, await holderAfter(deps, into));
      }
      case 'identity.person_deleted': {
        const { personId, revision } = event.data;
        await retire(deps, event.id, personId, revision);
        return emptyInbox(deps, event.id, personId, undefined);
      }
      default:
        return undefined;
    }
  };
