import type { PersonId, RecordChanged } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { NominationAct } from '@yilu/law/violations/nomination';
import type { ViolationRecord } from '../domain/files.js';
import { endNaming, ownerOf } from '../domain/naming.js';
import type { Deps } from '../ports.js';
import type { CitizenCommand } from './commands.js';

type Refusal = 'violations.not_found' | 'violations.naming_ended' | 'violations.naming_refused';
export type Ended = Promise<Result<RecordChanged, Refusal | CommandRefusal>>;
export type Ending = Pick<Deps, 'store' | 'now'>;

interface End {
  readonly known: ViolationRecord;
  readonly driverId: PersonId;
  readonly act: NominationAct;
}

/** Ends an offer by an act of its driver or of its owner, in one transaction with what the other hears. */
export const endNamingBy = (
  { store, now }: Ending,
  { command, personId }: CitizenCommand,
  { known, driverId, act }: End,
): Ended =>
  store.perform<RecordChanged, Refusal>(
    command,
    { records: [known.recordId], vehicles: [known], drivers: [driverId] },
    ({ records, vehicles, drivers }) => {
      const [record, vehicle, driver] = [records[0], vehicles[0], drivers[0]];
      if (record?.status !== 'open') return refuse('violations.naming_ended');
      if (act === 'withdraw' && ownerOf(vehicle)?.personId !== personId) return refuse('violations.not_found');
      // Watched for points trading meanwhile: an officer looks before anybody takes more points on himself.
      const paused = vehicle?.pausedOn !== undefined || driver?.pausedOn !== undefined;
      if (act === 'accept' && paused) return refuse('violations.naming_refused');
      const ended = endNaming({ record, vehicle, driver }, driverId, act, now());
      if (!ended.ok) return ended;
      const { events } = ended.value;
      return accept({
        records: [ended.value.record],
        drivers: [ended.value.driver],
        events,
        answer: { recordId: record.recordId, version: ended.value.record.version },
      });
    },
  );
