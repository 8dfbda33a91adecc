import type { PersonId, RecordView } from '@yilu/contracts';
import { isPending } from './defence-state.js';
import type { ViolationRecord } from './files.js';

/** Whether there is anything left to contest, now: the record is not erased, and nobody contests it already. */
export const mayDefend = ({ status, defence }: ViolationRecord): boolean =>
  (status === 'open' || status === 'decided' || status === 'settled') && !isPending(defence?.state);

/** Whose matter a defence is: who merely drives the car contests no decision about somebody else. */
export const isHisToContest = (
  { decision, status }: ViolationRecord,
  relation: RecordView['relation'],
  personId: PersonId,
): boolean => relation !== 'driver' || status === 'open' || decision?.personId === personId;
