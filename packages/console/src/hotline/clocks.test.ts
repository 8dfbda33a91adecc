import { describe, expect, it } from 'vitest';
import { clocksOf } from './clocks.js';

const lamp = {
  serviceCode: 'FAC-LIGHTING',
  status: 'dispatched',
  requestedAt: '2026-11-20T01:00:00.000Z',
  expectedOn: '2026-11-27',
  assignment: { at: '2026-11-20T02:00:00.000Z', returnBy: '2026-11-23' },
} as const;

describe('the clocks of a report', () => {
  it('are the day that was promised, and until when its unit may give it back', () => {
    expect(clocksOf(lamp, '2026-11-21')).toEqual([
      { id: 'return', on: '2026-11-23', nominal: false, state: 'runs' },
      { id: 'expected', on: '2026-11-27', nominal: false, state: 'runs' },
    ]);
  });
  it('are late on the day after, never on the day itself', () => {
    const stateOn = (today: string) => clocksOf(lamp, today).find(({ id }) => id === 'expected')?.state;
    expect(stateOn('2026-11-27')).toBe('runs');
    expect(stateOn('2026-11-28')).toBe('late');
  });
  it('stand still once the work is done', () => {
    expect(clocksOf({ ...lamp, status: 'done' }, '2026-12-30')).toEqual([
      { id: 'expected', on: '2026-11-27', nominal: false, state: 'kept' },
    ]);
  });
  it('are the petition’s for a complaint, each with its article', () => {
    const complaint = {
      serviceCode: 'COMPLAINT',
      status: 'submitted',
      requestedAt: lamp.requestedAt,
      expectedOn: '2027-01-19',
    } as const;
    expect(clocksOf(complaint, '2026-12-06').map(({ id, on, state, article }) => [id, on, state, article])).toEqual([
      ['register', '2026-12-05', 'late', '第二十二条'],
      ['receipt', '2026-12-05', 'late', '第二十三条第二款'],
      ['decide', '2027-01-19', 'runs', '第三十四条'],
      ['extend', '2027-02-18', 'runs', '第三十四条'],
    ]);
    expect(clocksOf({ ...complaint, status: 'extended' }, '2026-12-06').map(({ id, state }) => [id, state])).toEqual([
      ['register', 'kept'],
      ['receipt', 'kept'],
      ['decide', 'runs'],
    ]);
  });
});
