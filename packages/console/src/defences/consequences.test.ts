import { DecisionNumber, RecordId, type StaffDefence } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { consequencesOf } from './consequences.js';

type Case = Parameters<typeof consequencesOf>[0];
type Decision = StaffDefence['decisions'][number];

const numbers = [1, 2, 3].map((n) => DecisionNumber.parse(`330203100000${n}015`));
const ids = [1, 2, 3].map((n) => RecordId.parse(`33020300000${n}`));

const record = (recordId: RecordId | undefined): StaffDefence['recordsShown'][number] => ({
  recordId: RecordId.parse(recordId),
  version: 1,
  plate: '浙B6W71P',
  plateKind: '02',
  vehicleKind: 'car',
  occurredAt: '2026-11-15T10:20:00.000Z',
  place: '药行街',
  act: { key: 'red_light', zh: '闯红灯', en: 'Red light' },
  status: 'open',
  holds: [],
  photos: [],
  batchId: 'batch-1',
  row: 1,
  defences: [],
});
const decision = (n: number, over: Partial<Decision> = {}): Decision => ({
  number: DecisionNumber.parse(numbers[n]),
  recordId: RecordId.parse(ids[n]),
  outcome: 'fine',
  fen: 150_00,
  points: 6,
  reason: { zh: '无', en: 'none', basis: { zh: '无', en: 'none' } },
  standing: 'in_force',
  ...over,
});
const caseOf = (records: number, ...decisions: Decision[]): Case => ({
  recordsShown: ids.slice(0, records).map(record),
  decisions,
});

describe('what an answer leads to', () => {
  it('upheld erases the record, revokes its decision, takes points off, and gives back what was paid', () => {
    expect(consequencesOf(caseOf(1, decision(0, { standing: 'paid' })), 'upheld')).toEqual({
      erased: [ids[0]],
      revoked: [numbers[0]],
      replaced: [],
      points: 6,
      backFen: 150_00,
      waivedFen: 0,
    });
  });

  it('upheld for a clone clears all its records, and tells what was paid from what was not', () => {
    const decisions = [decision(0, { standing: 'paid' }), decision(1, { fen: 50_00, points: 0 })];
    expect(consequencesOf(caseOf(3, ...decisions), 'upheld')).toMatchObject({
      erased: ids,
      revoked: [numbers[0], numbers[1]],
      backFen: 150_00,
      waivedFen: 50_00,
    });
  });

  it('leaves alone what was revoked before', () => {
    expect(consequencesOf(caseOf(1, decision(0, { standing: 'revoked' })), 'upheld')).toMatchObject({
      revoked: [],
      points: 0,
      backFen: 0,
    });
  });

  it('milder takes the place of the decision, and of a fine that is owed only the difference is not asked for', () => {
    const instead = { outcome: 'fine', fen: 50_00 } as const;
    expect(consequencesOf(caseOf(1, decision(0)), 'changed', instead)).toMatchObject({
      erased: [],
      replaced: [numbers[0]],
      points: 0,
      backFen: 0,
      waivedFen: 100_00,
    });
  });

  it('milder gives a payment back whole: the new decision is paid by its own number', () => {
    const paid = decision(0, { standing: 'paid' });
    const instead = { outcome: 'no_penalty', fen: 0 } as const;
    expect(consequencesOf(caseOf(1, paid), 'changed', instead)).toMatchObject({ points: 6, backFen: 150_00 });
  });

  it('rejected changes nothing', () => {
    expect(consequencesOf(caseOf(1, decision(0)), 'rejected')).toMatchObject({ erased: [], revoked: [], backFen: 0 });
  });
});
