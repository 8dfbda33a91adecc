import type { RecordId } from '@yilu/contracts';
import { dayOf, refuse } from '@yilu/kernel';
import { heldVehicle } from '../domain/blocks.js';
import type { CitizenCommand } from './commands.js';
import { type Ended, type Ending, endNamingBy } from './end-naming.js';

/** The owner takes an offer back that nobody has answered. */
export const withdrawNomination =
  (deps: Ending) =>
  async (by: CitizenCommand, recordId: RecordId): Ended => {
    const { records, persons } = await deps.store.find({ records: [recordId], persons: [by.personId] });
    const [known, person] = [records[0], persons[0]];
    const held = known && person && heldVehicle(person, known, dayOf(deps.now()));
    if (!known || held?.relation !== 'owner') return refuse('violations.not_found');
    // The latest, also where it has ended: a repeated request finds its first answer by it.
    const naming = known.namings.at(-1);
    return naming
      ? endNamingBy(deps, by, { known, driverId: naming.driverId, act: 'withdraw' })
      : refuse('violations.naming_ended');
  };
