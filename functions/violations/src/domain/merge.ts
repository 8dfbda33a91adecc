import type { PersonId } from '@yilu/contracts';
import type { Decision, DriverFile, EvidenceFile, PersonFile, ViolationRecord } from './files.js';

const joined = <T>(own: readonly T[], taken: readonly T[], idOf: (one: T) => string): T[] => [
  ...new Map([...taken, ...own].map((one) => [idOf(one), one])).values(),
];

/** What is said later stands: of a consent that was given and taken back on two accounts the last word counts. */
const saidLast = ({ givenAt, withdrawnAt }: NonNullable<DriverFile['consent']>) =>
  withdrawnAt && withdrawnAt > givenAt ? withdrawnAt : givenAt;
function consentOf(own: DriverFile, taken: DriverFile): DriverFile['consent'] {
  if (!own.consent || !taken.consent) return own.consent ?? taken.consent;
  return saidLast(own.consent) >= saidLast(taken.consent) ? own.consent : taken.consent;
}

/** One driver's file with another's in it: the same real name stood behind both. */
export function mergedDriver(known: DriverFile | undefined, heir: PersonId, taken: DriverFile): DriverFile {
  const own = known ?? { personId: heir, version: 0, points: [], priors: [], named: [], taken: [] };
  const consent = consentOf(own, taken);
  const pausedOn = own.pausedOn ?? taken.pausedOn;
  const clearedOn = own.clearedOn ?? taken.clearedOn;
  const [namedUntil] = [own.namedUntil, taken.namedUntil].flatMap((day) => day ?? []).sort();
  return {
    personId: heir,
    version: own.version + 1,
    points: joined(own.points, taken.points, ({ id }) => id),
    priors: joined(own.priors, taken.priors, ({ recordId }) => recordId),
    named: [...new Set([...own.named, ...taken.named])],
    taken: joined(own.taken, taken.taken, (one) => JSON.stringify(one)),
    ...(consent ? { consent } : {}),
    ...(pausedOn ? { pausedOn } : {}),
    ...(clearedOn ? { clearedOn } : {}),
    ...(namedUntil ? { namedUntil } : {}),
  };
}

/**
 * Whether a decision is between two accounts of one person: its points are with the heir already, it itself is not yet.
 * What is written of it now would be lost; a moment later it is not.
 */
export function isMoving(
  { personId, number, ledgerId = number, outcome }: Decision,
  person: PersonFile | undefined,
  driver: DriverFile | undefined,
): boolean {
  if (person?.personId !== personId || person.into === undefined || outcome === 'no_penalty') return false;
  return !driver?.points.some((event) => 'decisionId' in event && event.decisionId === ledgerId);
}

/** The file of somebody who ended and left everything to another. */
export const emptiedDriver = ({ personId, version }: DriverFile): DriverFile => ({
  personId,
  version: version + 1,
  points: [],
  priors: [],
  named: [],
  taken: [],
});

/** A record in which one person takes another's place; undefined where he has none. */
export function recordTakenOver(record: ViolationRecord, from: PersonId, to: PersonId): ViolationRecord | undefined {
  const decided = record.decision?.personId === from;
  if (!decided && record.namings.every(({ driverId }) => driverId !== from)) return undefined;
  return {
    ...record,
    version: record.version + 1,
    namings: record.namings.map((naming) => (naming.driverId === from ? { ...naming, driverId: to } : naming)),
    ...(decided && record.decision ? { decision: { ...record.decision, personId: to } } : {}),
  };
}

/** Evidence that came from either of two accounts of one person. */
export const mergedEvidence = (known: EvidenceFile | undefined, heir: PersonId, taken: EvidenceFile): EvidenceFile => ({
  ...taken,
  ...known,
  personId: heir,
  version: (known?.version ?? 0) + 1,
  documents: joined(known?.documents ?? [], taken.documents, ({ documentId }) => documentId),
  filed: [...new Set([...taken.filed, ...(known?.filed ?? [])])],
});
