import { expect, it } from 'vitest';
import { deductionItems } from './deduction-items.js';
import { deducted, nothingTyped, pastedResults, resultRows } from './result-rows.js';

const [one, two] = ['2000000000001', '2000000000002'];
const roster = [{ number: one }, { number: two }] as never;

it('takes deductions off a hundred', () => {
  const items = deductionItems.filter(({ code }) => code === 'stall' || code === 'stop');
  expect(deducted({ ...nothingTyped, score: '90' }, items).score).toBe('85');
  expect(deducted({ ...nothingTyped, score: '90' }, []).score).toBe('90');
});

it('sends only what was typed, and no score of who did not come', () => {
  const typed = new Map([
    [one, { outcome: 'no_show' as const, score: '90', deductions: [] }],
    [two, nothingTyped],
  ]);
  expect(resultRows(typed)).toEqual([{ number: one, outcome: 'no_show', deductions: [] }]);
});

it('reads a pasted sheet and tells the lines that do not fit', () => {
  const { typed, bad } = pastedResults(
    `编号,结果,成绩\n${one},合格,92\n${two}\t不合格\t\tline\n2999999999999,合格,90\n${one},也许,90\n${one},合格,九十\n${one},不合格,,nothing`,
    roster,
  );
  expect(typed.get(one)).toMatchObject({ outcome: 'passed', score: '92' });
  expect(typed.get(two)).toMatchObject({ outcome: 'failed', score: '0', deductions: [{ code: 'line' }] });
  expect(bad.map(({ line, why }) => [line, why])).toEqual([
    [4, 'number'],
    [5, 'outcome'],
    [6, 'score'],
    [7, 'deduction'],
  ]);
});
