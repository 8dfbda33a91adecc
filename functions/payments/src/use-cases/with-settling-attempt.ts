import type { Command, CommandRefusal } from '@yilu/dynamo';
import { type Result, refuse } from '@yilu/kernel';
import type { Found, Outcome, PaymentStore } from '../ports.js';

const movedOn = 'payment.moved_on';

/**
 * Performs a command on an obligation with the attempt that paid it at hand, if a wallet did. Which attempt that is can
 * change between the two reads; then both are read again.
 */
export async function withSettlingAttempt<Answer, Refusal extends string>(
  payments: PaymentStore,
  command: Command,
  about: { readonly obligationId: string; readonly entryId?: string },
  decide: (found: Found) => Result<Outcome<Answer>, Refusal>,
): Promise<Result<Answer, Refusal | CommandRefusal>> {
  const { obligationId, entryId } = about;
  for (;;) {
    const { obligations } = await payments.find({ obligationIds: [obligationId] });
    const settledBy = obligations[0]?.standing === 'paid' ? obligations[0].settledBy : undefined;
    const wanted = {
      obligationIds: [obligationId],
      ...(settledBy ? { attemptId: settledBy } : {}),
      ...(entryId ? { entryId } : {}),
    };
    let moved = false;
    const outcome = await payments.perform<Answer, Refusal | typeof movedOn>(command, wanted, (found) => {
      const [current] = found.obligations;
      moved = current?.standing === 'paid' && current.settledBy !== settledBy;
      return moved ? refuse(movedOn) : decide(found);
    });
    if (!moved) return outcome as Result<Answer, Refusal | CommandRefusal>;
  }
}
