import type { PersonId } from '@yilu/contracts';
import type { Deps } from '../ports.js';

/** Who somebody is now: whoever became one with somebody else owes and pays as that person. */
export async function currentOwner({ payments }: Pick<Deps, 'payments'>, personId: PersonId): Promise<PersonId> {
  let current = personId;
  for (;;) {
    const { payer } = await payments.find({ personId: current });
    if (!payer?.ended?.into) return current;
    current = payer.ended.into;
  }
}
