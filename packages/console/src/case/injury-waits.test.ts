import { expect, it } from 'vitest';
import { injuryWaits } from './injury-waits.js';

const at = (minute: number) => `2026-11-21T06:0${minute}:00.000Z`;
const reported = (minute: number, takenOverAt?: string) => ({
  reports: [{ by: 'a' as const, reportedAt: at(minute) }],
  steps: [],
  call: [],
  ...(takenOverAt && { takenOverAt }),
});

it('waits until an officer takes it over, and again when something new is reported', () => {
  expect(injuryWaits(undefined)).toBe(false);
  expect(injuryWaits(reported(1))).toBe(true);
  expect(injuryWaits(reported(1, at(2)))).toBe(false);
  expect(injuryWaits(reported(3, at(2)))).toBe(true);
});
