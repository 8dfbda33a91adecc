import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { exportedColumns } from '../domain/exported-records.js';
import { drawRecords } from './records-press.js';

beforeAll(() => {
  execFileSync(process.execPath, [
    fileURLToPath(new URL('../../../../packages/paper/bin/build-font.mjs', import.meta.url)),
  ]);
}, 60_000);

const madeAt = new Date('2026-11-22T02:00:00.000Z');
const line = exportedColumns.map(({ zh }) => zh);

it('takes as many pages as its records need', async () => {
  const pages = async (count: number) => {
    const paper = await drawRecords({ lines: Array.from({ length: count }, () => line), madeAt });
    return (
      Buffer.from(paper)
        .toString('latin1')
        .match(/\/Type \/Page\b/g)?.length ?? 0
    );
  };
  expect(await pages(1)).toBe(1);
  expect(await pages(12)).toBeGreaterThan(5);
});

it('is the same bytes for the same records at the same instant, and says that it is no certificate', async () => {
  const [one, other] = await Promise.all([1, 2].map(() => drawRecords({ lines: [line], madeAt })));
  expect(Buffer.from(one ?? []).equals(Buffer.from(other ?? []))).toBe(true);
  const empty = await drawRecords({ lines: [], madeAt });
  expect(Buffer.from(empty).subarray(0, 5).toString()).toBe('%PDF-');
});
