import type { DomainEvent, PersonId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { type InboxItem, type Message, type MessageRef, refOf } from '../domain/message.js';
import { plannedBy } from '../domain/planned.js';
import type { SendingDeps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { deliver } from './deliver.js';

type Kept = { readonly ref: MessageRef } | { readonly mergedInto: PersonId } | { readonly gone: true };

async function keepForReader({ messages }: SendingDeps, item: InboxItem): Promise<Kept> {
  const { personId, messageId } = item;
  const outcome = await messages.perform<Kept, never>(
    stepOf('takeNotice', `${messageId}:${personId}`),
    { readerOf: personId },
    ({ reader }) => {
      const into = reader?.gone?.into;
      if (into) return accept({ answer: { mergedInto: into } });
      if (reader?.gone) return accept({ answer: { gone: true } });
      return accept({ message: item, still: { personId, reader }, answer: { ref: refOf(item) } });
    },
  );
  return applied(outcome, messageId);
}

/** Writes the message as pending and says where it lies: with whoever took over, or nowhere where its person is deleted. */
async function keep(deps: SendingDeps, message: Message): Promise<MessageRef | undefined> {
  if (message.kind !== 'inbox') {
    const step = stepOf('takeNotice', message.messageId);
    const outcome = await deps.messages.perform<null, never>(step, {}, () => accept({ message, answer: null }));
    applied(outcome, message.messageId);
    return refOf(message);
  }
  let personId = message.personId;
  for (;;) {
    const kept = await keepForReader(deps, { ...message, personId });
    if ('ref' in kept) return kept.ref;
    if ('gone' in kept) return undefined;
    personId = kept.mergedInto;
  }
}

/**
 * Turns an event into messages and delivers them. A repeated event finds its messages written and goes on where it
 * stopped; one that was delivered is not delivered again.
 */
export const takeNotice =
  (deps: SendingDeps) =>
  async (event: DomainEvent): Promise<void> => {
    for (const message of plannedBy(event, deps.now())) {
      const ref = await keep(deps, message);
      if (ref) await deliver(deps)(ref);
    }
  };
