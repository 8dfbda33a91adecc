import { serviceOf, services } from '@yilu/law/feedback/services';
import { describe, expect, it } from 'vitest';
import { attributeFaults } from './attribute-faults.js';

const faultsOf = (code: string, answers: Record<string, string | string[]>) => {
  const service = serviceOf(code);
  if (!service) throw new Error(code);
  return attributeFaults(service, answers);
};

describe('the answers to a service’s questions', () => {
  it.each(services.flatMap(({ code, attributes }) => attributes.map((attribute) => ({ code, attribute }))))(
    '$code asks for $attribute.code exactly where its definition says so',
    ({ code, attribute }) => {
      const missing = faultsOf(code, {}).map((fault) => fault.code);
      expect(missing.includes(attribute.code)).toBe(attribute.required);
    },
  );

  it.each([
    ['a word that is not on the list', { danger_now: '也许' }, ['danger_now']],
    ['its English name instead of its key', { danger_now: 'Yes' }, ['danger_now']],
    ['two answers where one is asked for', { danger_now: ['是', '否'] }, ['danger_now']],
    ['an empty answer', { danger_now: '  ' }, ['danger_now']],
    ['a wrong answer beside a right one', { danger_now: '是', direction: '上' }, ['direction']],
    ['a right answer in a list of one', { danger_now: ['否'] }, []],
    ['what nobody asked', { danger_now: '否', colour: '红' }, []],
  ])('refuse %s by its code', (_what, answers, codes) => {
    expect(faultsOf('FAC-SIGNAL-DARK', answers as Record<string, string>).map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['2026-11-22T09:30:00+08:00', true],
    ['2026-11-22T01:30:00Z', true],
    ['2026-11-22 09:30', false],
    ['昨天', false],
  ])('take %s for an instant: %s', (occurred_at, right) => {
    expect(faultsOf('RPT-HITRUN', { occurred_at }).length === 0).toBe(right);
  });

  it('say in both languages what may be chosen', () => {
    const [fault] = faultsOf('ROAD-WORK', { danger_now: 'x' });
    expect(fault?.text.zh).toContain('是、否');
    expect(fault?.text.en).toContain('是, 否');
  });
});
