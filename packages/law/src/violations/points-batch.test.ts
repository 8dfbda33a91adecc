import { describe, expect, it } from 'vitest';
import { type RecordToSettle, settleBatch } from './points-batch.js';

const record = (recordId: string, vehicleId: string, points: number): RecordToSettle => ({
  recordId,
  vehicleId,
  points,
});
const ids = (records: readonly RecordToSettle[]) => records.map(({ recordId }) => recordId);
const outcome = (sum: number, records: readonly RecordToSettle[], fullThrough?: string) => {
  const { settled, refused, sum: total } = settleBatch(sum, records, fullThrough);
  return { settled: ids(settled), refused: ids(refused), sum: total };
};

describe('settling in one go (D163 art 14)', () => {
  it('does all records of one vehicle, even past 12', () =>
    expect(outcome(6, [record('1', 'A', 6), record('2', 'A', 6), record('3', 'A', 3)])).toEqual({
      settled: ['1', '2', '3'],
      refused: [],
      sum: 21,
    }));
  it('does another vehicle while the sum is under 12', () =>
    expect(outcome(0, [record('1', 'A', 6), record('2', 'B', 3), record('3', 'C', 1)])).toMatchObject({
      refused: [],
      sum: 10,
    }));
  it('refuses every other vehicle once 12 are reached, records without points too', () =>
    expect(outcome(3, [record('1', 'A', 9), record('2', 'B', 0), record('3', 'C', 3)])).toEqual({
      settled: ['1'],
      refused: ['2', '3'],
      sum: 12,
    }));
  it('lets the batch of another vehicle go past 12, because it began under 12', () =>
    expect(outcome(0, [record('1', 'A', 9), record('2', 'B', 6), record('3', 'B', 6)])).toMatchObject({
      refused: [],
      sum: 21,
    }));
  it('takes records of one vehicle together however they are mixed', () =>
    expect(outcome(0, [record('1', 'A', 6), record('2', 'B', 3), record('3', 'A', 6)])).toMatchObject({
      settled: ['1', '3'],
      refused: ['2'],
    }));
  it('at 12 settles what is left of the vehicle that reached them, and of no other', () => {
    const left = [record('1', 'A', 3), record('2', 'B', 3)];
    expect(outcome(12, left, 'A')).toMatchObject({ settled: ['1'], refused: ['2'] });
    expect(outcome(12, left)).toMatchObject({ settled: [], refused: ['1', '2'] });
  });
});
