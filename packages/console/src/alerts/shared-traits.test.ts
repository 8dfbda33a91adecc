import { CaseId } from '@yilu/contracts';
import { expect, it } from 'vitest';
import { sharedIn } from './shared-traits.js';

const accident = (plates: string[], place?: string) => ({
  caseId: CaseId.parse('0e6f7d4e-41a3-4e27-9a3b-7a1c1f0d2b11'),
  occurredAt: '2026-11-21T06:00:00.000Z',
  status: 'signed' as const,
  plates,
  ...(place && { place }),
});

it('marks a plate or place that two accidents name, and none that stands in one alone', () => {
  const { plates, places } = sharedIn([
    accident(['浙B1', '浙B2'], '中山东路'),
    accident(['浙B2', '浙B3', '浙B3'], '中山东路'),
    accident(['浙B4']),
  ]);
  expect([...plates]).toEqual([['浙B2', 2]]);
  expect([...places]).toEqual([['中山东路', 2]]);
});
