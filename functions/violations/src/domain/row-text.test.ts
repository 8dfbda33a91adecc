import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCells, fieldsOfLine } from './row-text.js';

const written = (cell: string) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

describe('a line of CSV', () => {
  it('gives back every cell that was written into it, whatever stands in one', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '浙', '"', ',', ' ', '|', '#', "'") });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (cells) => {
        expect(csvCells(cells.map(written).join(','))).toEqual({ ok: true, value: cells });
      }),
    );
  });

  it.each(['"a', 'a"b', '"a"b', '"a""', 'x,"'])('is none where a quote stands wrong: %s', (line) => {
    expect(csvCells(line)).toEqual({ ok: false, refusal: { code: 'row.not_csv' } });
  });

  it('reads numbers, truths and photographs by the name of their column, and leaves out what is empty', () => {
    const line = `29.87,true,,a.jpg:${'0'.repeat(64)}:2026-11-16T08:30:00+08:00|b.jpg:${'1'.repeat(64)}`;
    expect(fieldsOfLine(line, ['lat', 'slight', 'code', 'photos'])).toEqual({
      ok: true,
      value: {
        lat: 29.87,
        slight: true,
        photos: [
          { name: 'a.jpg', sha256: '0'.repeat(64), takenAt: '2026-11-16T08:30:00+08:00' },
          { name: 'b.jpg', sha256: '1'.repeat(64) },
        ],
      },
    });
  });

  it.each(['0x10', '1e3', ' 1', 'NaN', '１２'])('takes %s for no number', (cell) => {
    expect(fieldsOfLine(cell, ['fineFen'])).toEqual({ ok: true, value: { fineFen: cell } });
  });
});

it.each(['null', '1', '"x"', '[]', '', '{'])('a line that is %s is no row of JSON', (line) => {
  expect(fieldsOfLine(line)).toEqual({ ok: false, refusal: { code: 'row.not_json' } });
});
