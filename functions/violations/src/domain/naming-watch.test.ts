import type { TakenPoints } from '@yilu/law/violations/nomination-watch';
import { expect, it } from 'vitest';
import { alertsOf, watched } from './naming-watch.js';

const takenOn = (day: string, driverId: string): TakenPoints => ({
  recordId: `R-${day}-${driverId}`,
  takenOn: day,
  driverId,
  vehicleId: '02:浙B12345',
  ownerId: 'owner',
  points: 6,
});

it('keeps the points of the twelve months that somebody looks back, and those that naming paused for', () => {
  const file = { taken: [takenOn('2024-01-01', 'a'), takenOn('2025-12-01', 'b'), takenOn('2026-06-01', 'c')] };
  const next: ReturnType<typeof watched<typeof file & { pausedOn?: string }>> = watched(
    file,
    [takenOn('2026-11-20', 'd')],
    '2026-11-20',
  );
  expect(next.taken.map(({ driverId }) => driverId)).toEqual(['b', 'c', 'd']);
  expect(next.pausedOn).toBe('2026-11-20');
  const later = watched(next, [takenOn('2027-10-01', 'e')], '2027-10-01');
  expect(alertsOf(later, '2026-11-20')).toMatchObject([{ kind: 'driversPerVehicle', count: 3 }]);
});
