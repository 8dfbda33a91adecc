import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fenOf, readDayFile } from './day-file.js';

const key = Buffer.alloc(32, 3);
const day = '2026-11-22';
const expected = { key, format: 'yilu-counter-1', day };
const header = { format: 'yilu-counter-1', fileId: 'counter-1', day, keyId: 'bank-1', rows: 2, createdAt: 'x' };

function file(over: Partial<typeof header> | string = {}, rows = ['a,1', 'b,2'], with_ = key): string {
  const first = typeof over === 'string' ? over : JSON.stringify({ ...header, ...over });
  const content = `#${first}\nname,fen\n${rows.map((row) => `${row}\n`).join('')}`;
  return `${content}#${JSON.stringify({ mac: createHmac('sha256', with_).update(content).digest('hex') })}\n`;
}

describe('a signed file of a day', () => {
  it('gives its rows with their numbers in the file', () => {
    const read = readDayFile(file(), expected);
    expect(read).toMatchObject({ ok: true, value: { fileId: 'counter-1', day } });
    const rows = read.ok ? read.value.rows : [];
    expect(rows.map(({ line, cells }) => [line, cells.get('name'), cells.get('fen')])).toEqual([
      [3, 'a', '1'],
      [4, 'b', '2'],
    ]);
  });

  it('is believed in none of its bytes where one of them is another', () => {
    const text = file();
    for (let at = 0; at < text.trimEnd().length; at++) {
      const other = text[at] === '1' ? '2' : '1';
      const changed = `${text.slice(0, at)}${other}${text.slice(at + 1)}`;
      expect(readDayFile(changed, expected)).toEqual({ ok: false, refusal: 'file.not_genuine' });
    }
  });

  it.each([
    ['under another key', file({}, ['a,1', 'b,2'], Buffer.alloc(32, 4)), 'file.not_genuine'],
    ['without a last line', file().split('\n').slice(0, -2).join('\n'), 'file.not_genuine'],
    ['that is empty', '', 'file.not_genuine'],
    ['of another day', file({ day: '2026-11-21' }), 'file.malformed'],
    ['of another kind', file({ format: 'yilu-treasury-1' }), 'file.malformed'],
    ['with more rows than it says', file({ rows: 1 }), 'file.malformed'],
    ['whose header is no JSON', file('{'), 'file.malformed'],
    ['whose header is no object', file('null'), 'file.malformed'],
    ['whose number leads elsewhere', file({ fileId: '../x' }), 'file.malformed'],
  ])('%s is refused', (_case, text, refusal) => expect(readDayFile(text, expected)).toEqual({ ok: false, refusal }));

  it('has nothing in a row of another length', () => {
    const read = readDayFile(file({}, ['a,1,9', 'b,2']), expected);
    expect(read.ok && read.value.rows.map(({ cells }) => cells.size)).toEqual([0, 2]);
  });
});

it.each([
  ['20000', 20_000],
  ['-5', -5],
  ['1.5', undefined],
  ['1e3', undefined],
  ['', undefined],
  ['99999999999999', undefined],
])('reads %s as %s fen', (text, fen) => expect(fenOf(text)).toBe(fen));
