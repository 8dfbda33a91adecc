import type { DeliveryAttempt } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { deliveryAfter, isDue, readerAfterAttempts, waitsUntil } from '../domain/delivery.js';
import { type Delivery, type Message, type MessageRef, templateOf } from '../domain/message.js';
import { ownerTold } from '../domain/owner-told.js';
import { nextVersion, type Reader } from '../domain/reader.js';
import { routesTo } from '../domain/routes-to.js';
import type { SendingDeps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { sendMessage } from './send-message.js';

/** Records a run in the ledger, with the message's next state and the consents that it used up. */
async function record(
  { messages }: SendingDeps,
  ref: MessageRef,
  before: Message,
  run: { readonly attempts: readonly DeliveryAttempt[]; readonly delivery: Delivery },
): Promise<void> {
  // Of the version that this run began with: no two runs of one message are the same step.
  const step = stepOf('recordDelivery', `${ref.messageId}:${before.version}`);
  const outcome = await messages.perform<null, never>(
    step,
    { message: ref, readerOf: ref.personId },
    ({ message, reader }) => {
      // Moved or deleted meanwhile: whoever moved it has it delivered, and the run is in nobody's ledger twice.
      if (!message) return accept({ answer: null });
      const spent = reader && readerAfterAttempts(reader, message, run.attempts);
      // Another run may have got through meanwhile; what arrived stays arrived.
      const delivery = message.delivery.state === 'delivered' ? message.delivery : run.delivery;
      return accept({
        message: { ...message, version: message.version + 1, delivery },
        ...(spent ? { readers: [nextVersion(spent, {})] } : {}),
        attempts: run.attempts,
        events: ownerTold(message, delivery),
        answer: null,
      });
    },
  );
  applied(outcome, ref.messageId);
}

function scheduled(message: Message, reader: Reader | undefined, now: Date, until: Date) {
  const [first] = message.kind === 'inbox' && reader ? routesTo(reader, message) : [];
  const attempt: DeliveryAttempt = {
    messageId: message.messageId,
    at: now.toISOString(),
    channel: first?.channel ?? 'sms',
    template: templateOf(message),
    outcome: 'scheduled',
    detail: `until ${until.toISOString()}`,
  };
  const delivery: Delivery = { state: 'scheduled', dueAt: until.toISOString(), tries: message.delivery.tries };
  return { attempts: [attempt], delivery };
}

/**
 * Delivers one message that is due, or puts it off to the end of the quiet hours. The provider is called before anything
 * is recorded: a crash between repeats the call with the same message id and loses nothing.
 */
export const deliver =
  (deps: SendingDeps) =>
  async (ref: MessageRef): Promise<void> => {
    const { message, reader } = await deps.messages.find(ref);
    const now = deps.now();
    if (!message || !isDue(message, now)) return;
    const until = waitsUntil(message, reader, now);
    if (until) return record(deps, ref, message, scheduled(message, reader, now, until));
    const attempts = await sendMessage(deps, message, reader);
    return record(deps, ref, message, { attempts, delivery: deliveryAfter(message, attempts, deps.now()) });
  };
