import type { AnswerNominationRequest, PersonId, RecordId } from '@yilu/contracts';
import { refuse } from '@yilu/kernel';
import type { ViolationRecord } from '../domain/files.js';
import type { CitizenCommand } from './commands.js';
import { type Ended, type Ending, endNamingBy } from './end-naming.js';

const wasAsked = (record: ViolationRecord | undefined, personId: PersonId): record is ViolationRecord =>
  record?.namings.some(({ driverId }) => driverId === personId) ?? false;

/** The named driver says that he drove, and the record is his, or that he did not, and it is the owner's again. */
export const answerNomination =
  (deps: Ending) =>
  async (by: CitizenCommand, recordId: RecordId, { answer }: AnswerNominationRequest): Ended => {
    const [known] = (await deps.store.find({ records: [recordId] })).records;
    if (!wasAsked(known, by.personId)) return refuse('violations.not_found');
    return endNamingBy(deps, by, { known, driverId: by.personId, act: answer });
  };
