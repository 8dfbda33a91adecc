import { expect, it } from 'vitest';
import { csvOf } from './csv.js';

it('writes rows that a spreadsheet reads back as they were', () => {
  expect(
    csvOf([
      ['编号', '地点'],
      ['A1', '中山路, "东"\n南口'],
    ]),
  ).toBe('\uFEFF编号,地点\r\nA1,"中山路, ""东""\n南口"\r\n');
});

it('hands no formula on that somebody wrote as a place, and leaves figures as figures', () => {
  expect(csvOf([['=HYPERLINK("x")', '@cmd', '-1+2', -121.5, '+86']])).toBe(
    '\uFEFF"\'=HYPERLINK(""x"")",\'@cmd,\'-1+2,-121.5,\'+86\r\n',
  );
});
