import type { ConversationSummary, DomainEvent, PersonId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { heirOf } from '@yilu/kernel/heir-of';
import { advance, close } from '../domain/conversation.js';
import { gonePerson, type Person, personAfter } from '../domain/person.js';
import type { Deps, Found, Outcome, Wanted } from '../ports.js';

type Following = Pick<Deps, 'conversations' | 'now'>;
const nothing: Outcome<null> = { events: [], answer: null };

/** A step of an event: done once; busy is a fault, so that the queue delivers the event again. */
async function apply(
  { conversations }: Following,
  operation: string,
  key: string,
  wanted: Wanted,
  decide: (found: Found) => Outcome<null>,
) {
  const command = { actor: 'event', operation, key, hash: key };
  const outcome = await conversations.perform<null, never>(command, wanted, (found) => accept(decide(found)));
  if (!outcome.ok) throw new Error(`${operation} ${key} could not be applied: ${outcome.refusal}`);
}

/** He ends first: a token of his that still lives opens no talk behind the walk. */
const retire = (deps: Following, id: string, gone: Person) =>
  apply(deps, 'retirePerson', id, { personOf: gone.personId }, ({ person }) =>
    person && person.revision >= gone.revision ? nothing : { ...nothing, person: gone },
  );

/** The list is read whole first: talks leave it while it is walked. */
async function talksOf({ conversations }: Following, personId: PersonId): Promise<ConversationSummary[]> {
  const all: ConversationSummary[] = [];
  let cursor: string | undefined;
  do {
    const page = await conversations.listOf(personId, { limit: 50, ...(cursor ? { cursor } : {}) });
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return all;
}

/** Who holds a merged person's talks now; undefined where he deleted himself meanwhile. */
const standsFor = ({ conversations }: Following, into: PersonId) =>
  heirOf(into, async (id) => (await conversations.findPerson(id))?.gone);

/** A talk goes over to who took over. Where he is in one of his own, that goes on and this one ends, readable for him. */
const move = (deps: Following, id: string, { conversationId }: ConversationSummary, from: PersonId, heir: PersonId) =>
  apply(
    deps,
    'moveConversation',
    `${id}:${conversationId}`,
    { conversationId, openOf: heir },
    ({ conversation, open }) => {
      if (conversation?.personId !== from) return nothing;
      const at = deps.now();
      const moved = { ...conversation, personId: heir };
      const step = open && !conversation.closed ? close(moved, 'person_merged', at) : advance(moved, at, {});
      return { ...nothing, conversation: step.next, lines: step.lines, events: step.events, present: heir };
    },
  );

async function forget(
  deps: Following,
  id: string,
  { conversationId, openedAt }: ConversationSummary,
  personId: PersonId,
) {
  await apply(deps, 'endConversation', `${id}:${conversationId}`, { conversationId }, ({ conversation }) => {
    if (!conversation || conversation.closed) return nothing;
    const step = close(conversation, 'person_gone', deps.now());
    // Nobody is left to be told.
    return { ...nothing, conversation: step.next, lines: step.lines };
  });
  await deps.conversations.erase(conversationId, personId, openedAt);
}

/** Follows identity's events: the projection of the person, and what merging or deleting him means for his talks. */
export const followPerson =
  (deps: Following) =>
  async (event: DomainEvent): Promise<void> => {
    switch (event.type) {
      case 'identity.person_changed': {
        const { data } = event;
        return apply(deps, 'followPerson', event.id, { personOf: data.personId }, ({ person }) => {
          const next = personAfter(person, data);
          return next ? { ...nothing, person: next } : nothing;
        });
      }
      case 'identity.persons_merged': {
        const { personId, into, revision } = event.data;
        await retire(deps, event.id, gonePerson(personId, revision, into));
        const heir = await standsFor(deps, into);
        for (const talk of await talksOf(deps, personId))
          await (heir ? move(deps, event.id, talk, personId, heir) : forget(deps, event.id, talk, personId));
        return undefined;
      }
      case 'identity.person_deleted': {
        const { personId, revision } = event.data;
        await retire(deps, event.id, gonePerson(personId, revision));
        for (const talk of await talksOf(deps, personId)) await forget(deps, event.id, talk, personId);
        return undefined;
      }
      default:
        return undefined;
    }
  };
