import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bankReason } from './bank-reason.js';

/** The checker's own list: a fault that is new there must not reach an officer as a bare code. */
const theory = (file: string) => readFileSync(new URL(`../../../theory/src/${file}.ts`, import.meta.url), 'utf8');

it('has a sentence for every fault that a row of a bank may be refused for', () => {
  const [list = ''] = /export type QuestionFault =[^;]+;/.exec(theory('check-question')) ?? [];
  const faults = [...list.matchAll(/'(\w+)'/g)].map(([, code]) => code ?? '');
  const read = [...theory('import-bank').matchAll(/reason: '(\w+)'|\? '(\w+)'/g)].map(([, a, b]) => a ?? b ?? '');
  expect([faults.length, read.sort()]).toEqual([15, ['id_taken', 'not_json', 'row_too_long']]);
  for (const code of [...faults, ...read]) expect(bankReason(code)).toEqual({ key: `console.banks.why.${code}` });
});

it('names the field that does not fit, and leaves a code that it does not know to itself', () => {
  expect(bankReason('field: stem.zh')).toEqual({ field: 'stem.zh' });
  expect(bankReason('something_new')).toBeUndefined();
});
