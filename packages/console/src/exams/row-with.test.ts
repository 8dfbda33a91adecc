import { expect, it } from 'vitest';
import { rowWith } from './row-with.js';

const row = {
  ...{
    sessionId: '',
    subject: 'S2',
    classes: 'C1 C2',
    siteId: 'yinzhou',
    day: '2026-12-10',
    from: '09:00',
    to: '11:00',
  },
  ...{ capacity: '40', priorityCapacity: '4' },
};

it('reserves no seats of the first subject, and leaves those of the others as they were typed', () => {
  expect(rowWith(row, { subject: 'S1' })).toEqual({ ...row, subject: 'S1', priorityCapacity: '0' });
  expect(rowWith(row, { subject: 'S3R' }).priorityCapacity).toBe('4');
  expect(rowWith({ ...row, subject: 'S1', priorityCapacity: '0' }, { capacity: '60' }).priorityCapacity).toBe('0');
});
