import { createHash } from 'node:crypto';
import { RecordId, Sha256, TipMediaId } from '@yilu/contracts';
import type { Table } from '@yilu/dynamo';
import { enterTip } from '@yilu/violations/use-cases/enter-tip';
import { eventAt } from '../fixtures/tips-people.js';
import { adopting } from '../fixtures/tips-town.js';
import { violationsTown } from '../fixtures/violations-town.js';
import type { Scenario } from './explore.js';

const at = new Date('2026-11-20T02:00:00.000Z');
const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]);
const photo = (n: number) => ({
  mediaId: TipMediaId.parse(`20000000-0000-4000-8000-00000000000${n}`),
  key: `tips/media/1/${n}`,
  sha256: Sha256.parse('a'.repeat(64)),
  takenAt: at.toISOString(),
});
const adopted = eventAt(at, 'tips.tip_adopted', {
  recordId: RecordId.parse('0123456789ABCDEF'),
  record: adopting,
  occurredAt: '2026-11-19T02:00:00.000Z',
  location: { lat: 29.87, lng: 121.55 },
  photos: [photo(1), photo(2)],
});

/** An adopted report becomes a record: its pictures are copied, and one record is entered. */
export const violationsTips: readonly Scenario<() => Promise<number>>[] = [
  {
    name: 'enterTip',
    async arrange(table: Table, through) {
      const { store } = await violationsTown({ ...table, now: () => at });
      const enter = enterTip({
        store,
        photos: {
          read: () => through('photos.read', async () => jpeg),
          write: () => through('photos.write', async () => undefined),
        },
        sha256: (content) => createHash('sha256').update(content).digest('hex'),
        city: 'ningbo',
        now: () => at,
      });
      return () =>
        enter(adopted).then(
          () => 200,
          () => 500,
        );
    },
    act: (act) => act(),
  },
];
