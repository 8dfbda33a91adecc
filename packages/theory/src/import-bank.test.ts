import { describe, expect, test } from 'vitest';
import { readBank } from './import-bank.js';

const row = {
  questionId: 'NB0001',
  subject: 'S1',
  classGroups: ['car', 'motorcycle'],
  chapter: 'points',
  kind: 'single',
  stem: { zh: '闯红灯一次记几分？', en: 'How many points for running a red light?' },
  options: [
    { zh: '3分', en: '3 points' },
    { zh: '6分', en: '6 points' },
  ],
  answer: [1],
  explanation: { zh: '一次记6分。', en: 'Six points each time.' },
  law: { zh: '记分管理办法第十条', en: 'Points Regulations art 10' },
  effectiveFrom: '2026-01-01',
};
const alone = { isDrawn: () => false, isTaken: (id: string) => id === 'Q001' };
const read = (...lines: readonly (object | string)[]) =>
  readBank(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'), alone);

describe('A bureau’s bank', () => {
  test('is taken row by row, with an empty line and a byte order mark', () => {
    const bank = readBank(`\uFEFF${JSON.stringify(row)}\r\n\r\n`, alone);
    expect(bank).toEqual({ rows: 1, questions: [row], refused: [] });
  });

  test('has its wrong rows refused with their number and reason, and the others taken', () => {
    const other = { ...row, questionId: 'NB0002', stem: { zh: '醉酒驾驶记几分？', en: 'Points for drunk driving?' } };
    const bank = read(
      row,
      { ...other, answer: [2] },
      'no json',
      { ...other, answer: [9] },
      { ...other, author: 'somebody' },
      { ...other, questionId: 'nb2' },
      row,
      { ...other, picture: { sign: 'unheard', alt: row.stem } },
      `"${'x'.repeat(20_001)}"`,
      { ...other, questionId: 'Q001' },
      other,
    );
    expect(bank.refused).toEqual([
      { row: 2, reason: 'answer_outside' },
      { row: 3, reason: 'not_json' },
      { row: 4, reason: 'field: answer.0' },
      { row: 5, reason: 'field: author' },
      { row: 6, reason: 'field: questionId' },
      { row: 7, reason: 'id_repeated' },
      { row: 8, reason: 'picture_unknown' },
      { row: 9, reason: 'row_too_long' },
      { row: 10, reason: 'id_taken' },
    ]);
    expect(bank).toMatchObject({ rows: 11, questions: [row, other] });
  });
});
