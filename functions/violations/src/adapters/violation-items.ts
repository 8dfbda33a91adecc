import type { PersonId } from '@yilu/contracts';
import { type Filings, itemIn, shardOf } from '@yilu/dynamo';
import { unfiledSince } from '../domain/evidence.js';
import type { Decision, Defence, PlateRef, ViolationRecord } from '../domain/files.js';
import { nextNoticeOn } from '../domain/notice-due.js';
import { isPublic } from '../domain/relation.js';
import { type ServiceWay, serviceWay } from '../domain/service.js';
import type { FileRefs, Files, RecordQueue } from '../ports.js';

/** A million records may pass through any queue in an hour, which is more than one partition takes. */
export const queueShards = 16;

export const queuePartition = (queue: RecordQueue, shard: number) => `QUEUE#${queue}#${shard}`;
export const defencePartition = (queue: 'open' | 'answered') => `DEFENCES#${queue}`;
export const vehiclePartition = ({ plateKind, plate }: PlateRef) => `VEHICLE#${plateKind}#${plate}`;
/** Evidence with a file that no defence brought forward, by when the oldest of it was registered. */
export const unfiledPartition = 'UNFILED';
/** Drivers who were named and have not answered, by when the first offer ends. */
export const namedPartition = 'NAMED';
/** Where online naming waits for an officer. */
export const pausedPartition = (of: 'drivers' | 'vehicles') => `PAUSED#${of}`;
export const decidedPartition = (personId: PersonId) => `DECIDED#${personId}`;
export const defendedPartition = (personId: PersonId) => `DEFENDED#${personId}`;

/** People and decisions by the day on which somebody has to be reminded; all of a day are told within an hour. */
export const reminderShards = 16;
export const reminderPartition = (of: 'person' | 'payment', shard: number | 'provisional') => `REMIND#${of}#${shard}`;
/** Decisions whose paper has still to reach somebody; a few hundred a day in a city of millions. */
export const servicePartition = (way: ServiceWay) => `SERVICE#${way}`;

type Indexes = Partial<Record<'gsi1pk' | 'gsi1sk' | 'gsi2pk' | 'gsi2sk' | 'assignedTo', string>>;

/** Where a record waits, and since or until when; none where nothing is to be done with it. */
function waiting(record: ViolationRecord): { queue: RecordQueue; sort: string } | undefined {
  const { status, audited, enteredAt, occurredAt } = record;
  if (status === 'held') return { queue: 'held', sort: enteredAt };
  if (status === 'entered') return audited ? { queue: 'check', sort: enteredAt } : { queue: 'audit', sort: occurredAt };
  const noticeOn = nextNoticeOn(record);
  return noticeOn ? { queue: 'notice', sort: noticeOn } : undefined;
}

/**
 * Sorts a vehicle's records: open ones first, then what is closed, and behind both what no citizen may see yet.
 * A query from `closed` on leaves those out.
 */
export const vehicleSort = { hidden: 'A', closed: 'B', open: 'C' } as const;
function sortOf(record: ViolationRecord): keyof typeof vehicleSort {
  if (!isPublic(record)) return 'hidden';
  return record.status === 'settled' || record.status === 'erased' ? 'closed' : 'open';
}

function recordIndexes(record: ViolationRecord): Indexes {
  const wait = waiting(record);
  return {
    gsi1pk: vehiclePartition(record),
    gsi1sk: `${vehicleSort[sortOf(record)]}#${record.occurredAt}#${record.recordId}`,
    ...(wait
      ? {
          gsi2pk: queuePartition(wait.queue, shardOf(record.recordId, queueShards)),
          gsi2sk: `${wait.sort}#${record.recordId}`,
        }
      : {}),
  };
}

const defenceIndexes = ({ personId, filedAt, defenceId, state, answerBy, assignedTo }: Defence): Indexes => ({
  gsi1pk: defendedPartition(personId),
  gsi1sk: `${filedAt}#${defenceId}`,
  ...(assignedTo ? { assignedTo: assignedTo.officerId } : {}),
  ...(state === 'withdrawn'
    ? {}
    : {
        gsi2pk: defencePartition(state === 'upheld' || state === 'rejected' ? 'answered' : 'open'),
        gsi2sk: `${answerBy.on}#${defenceId}`,
      }),
});

/** A decision waits until its paper is served, and then until its fine is paid. */
function decisionIndexes(decision: Decision): Indexes {
  const { personId, decidedAt, number, due, obligationId, standing, service } = decision;
  const way = serviceWay(decision);
  const shard = due?.provisional ? 'provisional' : shardOf(number, reminderShards);
  return {
    gsi1pk: decidedPartition(personId),
    gsi1sk: `${decidedAt}#${number}`,
    ...(way
      ? { gsi2pk: servicePartition(way), gsi2sk: `${service.publishedOn ?? decidedAt}#${number}` }
      : due && obligationId && standing === 'in_force'
        ? { gsi2pk: reminderPartition('payment', shard), gsi2sk: `${due.on}#${number}` }
        : {}),
  };
}

/** How each kind of file lies in the table. */
export const filings: Filings<Files, FileRefs> = {
  records: {
    key: (id) => ({ pk: `RECORD#${id}`, sk: 'RECORD' }),
    refOf: (file) => file.recordId,
    indexes: recordIndexes,
  },
  vehicles: {
    key: (vehicle) => ({ pk: vehiclePartition(vehicle), sk: 'VEHICLE' }),
    refOf: (file) => file,
    indexes: ({ plateKind, plate, pausedOn }) =>
      pausedOn ? { gsi1pk: pausedPartition('vehicles'), gsi1sk: `${pausedOn}#${plateKind}#${plate}` } : {},
  },
  persons: {
    key: (id) => ({ pk: `PERSON#${id}`, sk: 'PERSON' }),
    refOf: (file) => file.personId,
    indexes: ({ personId, remindOn }) =>
      remindOn
        ? { gsi2pk: reminderPartition('person', shardOf(personId, reminderShards)), gsi2sk: `${remindOn}#${personId}` }
        : {},
  },
  drivers: {
    key: (id) => ({ pk: `PERSON#${id}`, sk: 'DRIVER' }),
    refOf: (file) => file.personId,
    indexes: ({ personId, namedUntil, pausedOn }) => ({
      ...(pausedOn ? { gsi1pk: pausedPartition('drivers'), gsi1sk: `${pausedOn}#${personId}` } : {}),
      ...(namedUntil ? { gsi2pk: namedPartition, gsi2sk: `${namedUntil}#${personId}` } : {}),
    }),
  },
  decisions: {
    key: (number) => ({ pk: `DECISION#${number}`, sk: 'DECISION' }),
    refOf: (file) => file.number,
    indexes: decisionIndexes,
  },
  evidence: {
    key: ({ recordId, personId }) => ({ pk: `RECORD#${recordId}`, sk: `EVIDENCE#${personId}` }),
    refOf: (file) => file,
    indexes: (file) => {
      const since = unfiledSince(file);
      return since ? { gsi2pk: unfiledPartition, gsi2sk: `${since}#${file.recordId}#${file.personId}` } : {};
    },
    forgottenAt: ({ documents, emptiedAt }) => (documents.length === 0 ? emptiedAt : undefined),
  },
  defences: {
    key: (id) => ({ pk: `DEFENCE#${id}`, sk: 'DEFENCE' }),
    refOf: (file) => file.defenceId,
    indexes: defenceIndexes,
  },
  devices: { key: (id) => ({ pk: `DEVICE#${id}`, sk: 'DEVICE' }), refOf: (file) => file.deviceId },
  codes: { key: (code) => ({ pk: `CODE#${code}`, sk: 'CODE' }), refOf: (file) => file.code },
  tries: {
    key: (hash) => ({ pk: `GUEST#${hash}`, sk: 'TRIES' }),
    refOf: (file) => file.hash,
    forgottenAt: (file) => file.forgottenAt,
  },
  challenges: {
    key: (id) => ({ pk: `CHALLENGE#${id}`, sk: 'SPENT' }),
    refOf: (file) => file.nonce,
    forgottenAt: (file) => file.expiresAt,
  },
};

export const itemOf = <K extends keyof Files>(kind: K, file: Files[K]) => itemIn(filings[kind], file);
