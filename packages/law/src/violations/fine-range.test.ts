import { describe, expect, it } from 'vitest';
import { fineInRange } from './fine-range.js';
import { violationOf, violations } from './table.js';

const check = (key: string, fen: number) => {
  const row = violationOf(key);
  if (!row) throw new Error(key);
  const result = fineInRange(row, fen);
  return result.ok ? 'ok' : result.refusal;
};

describe('fineInRange', () => {
  it.each([
    ['horn', 19_99, 'fine.out_of_range'],
    ['horn', 20_00, 'ok'],
    ['horn', 200_00, 'ok'],
    ['horn', 200_01, 'fine.out_of_range'],
    ['horn', 0, 'fine.not_a_fine'],
    ['horn', -20_00, 'fine.not_a_fine'],
    ['ped_crossing', 50_00, 'ok'],
    ['ped_crossing', 50_01, 'fine.out_of_range'],
    ['speed_small_ge50_hw', 2000_00, 'ok'],
    ['drunk_drive', 100_00, 'fine.no_range'],
  ])('%s for %i fen: %s', (key, fen, answer) => expect(check(key, fen)).toBe(answer));

  it('throws for a part of a fen', () => expect(() => check('horn', 20_00.5)).toThrow('Not an amount in fen'));

  it('holds every default of Ningbo that is a fine', () => {
    for (const row of violations) if (row.ningboFine?.fen) expect(check(row.key, row.ningboFine.fen)).toBe('ok');
  });
});
