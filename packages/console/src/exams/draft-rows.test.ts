import { describe, expect, it } from 'vitest';
import { copiedDay, draftOf, faultsByCell, pastedRows, sessionIdFor, textOf } from './draft-rows.js';

const row = {
  sessionId: '',
  subject: 'S2',
  classes: 'C1 C2',
  siteId: 'yinzhou',
  day: '2026-12-10',
  from: '09:00',
  to: '11:00',
  capacity: '20',
  priorityCapacity: '2',
};
const head = {
  zh: '十二月',
  en: 'December',
  opensAt: '2026-11-23T09:00',
  closesAt: '2026-12-01T18:00',
  drawAt: '2026-12-01T19:00',
  firstBooking: 'window' as const,
};

describe('a draft at the desk', () => {
  it('is sent by the clock of Ningbo, with a number for every session', () => {
    const draft = draftOf({ head, rows: [row, row] });
    expect(draft.opensAt).toBe('2026-11-23T01:00:00.000Z');
    expect(draft.sessions[0]).toEqual({
      sessionId: 'S2YINZ2612100900',
      subject: 'S2',
      classes: ['C1', 'C2'],
      siteId: 'yinzhou',
      startsAt: '2026-12-10T01:00:00.000Z',
      endsAt: '2026-12-10T03:00:00.000Z',
      capacity: 20,
      priorityCapacity: 2,
    });
    expect(draft.sessions[1]?.sessionId).toBe('S2YINZ2612100900B');
  });

  it('reads back as it was typed', () => {
    const sent = draftOf({ head, rows: [row] });
    expect(textOf(sent as never)).toEqual({ head, rows: [{ ...row, sessionId: 'S2YINZ2612100900' }] });
  });

  it('copies a day as new sessions of another one', () => {
    const other = { ...row, sessionId: 'KEEP01', day: '2026-12-11' };
    const copy = copiedDay([{ ...row, sessionId: 'S2YINZ2612100900' }, other], '2026-12-10', '2026-12-12');
    expect(copy).toEqual([{ ...row, day: '2026-12-12', sessionId: '' }]);
    expect(sessionIdFor({ ...row, day: '2026-12-12' }, new Set())).toBe('S2YINZ2612120900');
  });
});

describe('a table that was pasted', () => {
  it('is read by tabs or commas, past its headings', () => {
    const tabs = '科目\t车型\t考场\nS2\tC1 C2\tyinzhou\t2026-12-10\t09:00\t11:00\t20\t2';
    expect(pastedRows(tabs)).toEqual({ rows: [row], bad: [] });
    expect(pastedRows('S2,C1 C2,yinzhou,2026-12-10,09:00,11:00,20,2\r\n')).toEqual({ rows: [row], bad: [] });
  });

  it('tells which line does not fit and why, and keeps the others', () => {
    const { rows, bad } = pastedRows(
      'S2,C1,yinzhou,2026-12-10,09:00,11:00,20,2\nS9,C1,yinzhou,2026-12-10,09:00,11:00,20,2\nS2,C1,yinzhou,10.12.,09:00,11:00,20,2',
    );
    expect(rows).toHaveLength(1);
    expect(bad).toEqual([
      { line: 2, column: 'subject', value: 'S9' },
      { line: 3, column: 'day', value: '10.12.' },
    ]);
  });
});

it('puts every fault at its cell', () => {
  const faults = faultsByCell([
    { path: 'drawAt', message: '太早' },
    { path: 'sessions.12.capacity', message: '不能为零' },
    { path: 'sessions.12.startsAt', message: '过去' },
    { path: 'sessions.12.startsAt', message: '重叠' },
  ]);
  expect([...faults]).toEqual([
    ['drawAt', '太早'],
    ['12.capacity', '不能为零'],
    ['12.from', '过去\n重叠'],
  ]);
});
