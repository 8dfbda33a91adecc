import type { NameDriverRequest, RecordChanged, RecordId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import type { NominationRefusal } from '@yilu/law/violations/nomination';
import { boundDriver, driverNamed, namingRefusals } from '../domain/naming.js';
import { relationTo } from '../domain/relation.js';
import type { Deps } from '../ports.js';
import type { CitizenCommand } from './commands.js';

type Refusal = 'violations.not_found' | 'violations.driver_not_bound' | 'violations.naming_refused';

/** A refusal with everything that stands against naming this driver. */
export interface NamingRefused {
  readonly code: Refusal | CommandRefusal;
  readonly reasons: readonly NominationRefusal[];
}

/** An owner says who drove (D157 art 53); whom he names is asked. Every reason against it is told at once. */
export const nameDriver =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  async (
    { command, personId }: CitizenCommand,
    recordId: RecordId,
    { driverId }: NameDriverRequest,
  ): Promise<Result<RecordChanged, NamingRefused>> => {
    const [known] = (await store.find({ records: [recordId] })).records;
    if (!known) return refuse({ code: 'violations.not_found', reasons: [] });
    let reasons: readonly NominationRefusal[] = [];
    const people = [...new Set([personId, driverId])];
    const wanted = { records: [recordId], vehicles: [known], persons: people, drivers: [driverId] };
    const outcome = await store.perform<RecordChanged, Refusal>(
      command,
      wanted,
      ({ records, vehicles, persons, drivers }) => {
        const [record, vehicle, driver] = [records[0], vehicles[0], drivers[0]];
        const on = dayOf(now());
        const owner = persons.find((one) => one.personId === personId);
        if (!record || !relationTo(record, owner, on)) return refuse('violations.not_found');
        const asked = boundDriver(vehicle, driverId, on);
        if (!asked && driverId !== personId) return refuse('violations.driver_not_bound');
        const person = persons.find((one) => one.personId === driverId);
        reasons = namingRefusals({ record, vehicle, person, driver }, personId, on);
        if (!asked || reasons.length > 0) return refuse('violations.naming_refused');
        const next = driverNamed({ record, vehicle, driver }, asked, now());
        return accept({
          records: [next.record],
          drivers: [next.driver],
          events: next.events,
          answer: { recordId, version: next.record.version },
        });
      },
    );
    return outcome.ok ? outcome : refuse({ code: outcome.refusal, reasons });
  };
