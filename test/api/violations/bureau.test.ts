import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accept } from '@yilu/kernel';
import { people } from '@yilu/local-city/demo/people';
import { bureauSimulator } from '@yilu/local-city/simulators/bureau';
import { checkEntered } from '@yilu/violations/use-cases/check-entered';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { register } from '../../fixtures/register.js';
import { type Store, startStore } from '../../fixtures/store.js';
import { bureau, bureauKey, rowOf } from '../../fixtures/violations-bureau.js';
import { violationsTown } from '../../fixtures/violations-town.js';

let store: Store;
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const now = new Date('2026-11-20T02:00:00.000Z');
const cars = [
  ...people.flatMap(({ vehicles }) => vehicles),
  { plate: '浙B12AD7', plateKind: '02', makeAndColour: '丰田卡罗拉 红色' },
];

async function fresh() {
  const table = await store.table(`bureau${count++}`, { now: () => now });
  const here = bureau(table);
  const files: string[] = [];
  const app = bureauSimulator({
    keyId: 'bureau-1',
    secret: bureauKey,
    stateFile: join(mkdtempSync(join(tmpdir(), 'bureau-')), 'bureau.json'),
    now: () => now,
    put: async (key, body) => {
      here.objects.set(key, Buffer.from(body));
      if (!key.startsWith('violations/records/')) files.push(key);
    },
  });
  const send = (path: string, content?: unknown, method = 'POST') =>
    app.request(path, { method, ...(content === undefined ? {} : { body: JSON.stringify(content) }) });
  const takeAll = async () => {
    const taken = [];
    for (const key of files.splice(0)) taken.push(await here.drop(key, here.objects.get(key) ?? Buffer.alloc(0)));
    return taken;
  };
  return { table, here, app, send, takeAll };
}

describe('the bureau of the demo city', () => {
  it('sends devices, photographs and records that the city believes and takes to the last row, once', async () => {
    const { here, send, takeAll } = await fresh();
    await send('/_sim/demo');
    await send('/_sim/demo');
    expect(await takeAll()).toMatchObject([
      { kind: 'devices', state: 'done', entered: 10, badRows: 0 },
      { kind: 'records', state: 'done', entered: 17, badRows: 0 },
    ]);
    const photos = [...here.objects.keys()].filter((key) => key.startsWith('violations/records/'));
    expect(photos).toHaveLength(34);
    expect(
      here.objects
        .get(photos[0] ?? '')
        ?.subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('brings one of each case: an expired device, a second picture and a look-alike are held, the rest is open', async () => {
    const { table, send, takeAll } = await fresh();
    await send('/_sim/demo');
    await takeAll();
    const registry = {
      ...register(),
      looksOf: async (plates: readonly { plate: string; plateKind: string }[]) =>
        accept(
          plates.flatMap(({ plate, plateKind }) =>
            cars.filter((car) => car.plate === plate && car.plateKind === plateKind),
          ),
        ),
    };
    const town = await violationsTown(table, { registry });
    const faults: Error[] = [];
    await checkEntered(town.deps, (fault) => void faults.push(fault))(new Date('2100-01-01'));
    expect(faults).toEqual([]);
    const held = await town.store.listQueue('held', { limit: 50 });
    expect(held.items.map(({ plate, holds }) => [plate, holds.map(({ reason }) => reason).join()]).sort()).toEqual([
      ['浙B12A07', 'look_alike'],
      ['浙B3K56T', 'device_expired'],
      ['浙BF05531', 'duplicate'],
    ]);
    expect(await town.told('violations.record_published')).toHaveLength(14);
  });

  it.each([
    ['forged', 'file.wrong_mac'],
    ['wrong_secret', 'file.wrong_mac'],
    ['unknown_key', 'file.unknown_key'],
    ['wrong_count', 'file.wrong_count'],
  ])('can send a file that is %s, which is refused whole', async (name, refusal) => {
    const { send, takeAll } = await fresh();
    await send(`/_sim/faults/${name}`, { on: true, times: 1 }, 'PUT');
    await send('/_sim/demo');
    expect(await takeAll()).toMatchObject([{ state: 'refused', refusal }, { state: 'done' }]);
  });

  it('sends what is asked for, a bad row among it, and at a button’s push a record that nobody audited, as CSV', async () => {
    const { app, send, takeAll } = await fresh();
    await send('/_sim/faults/bad_row', { on: true, times: 1 }, 'PUT');
    await send('/_sim/batches', { rows: [rowOf(1), rowOf(2)], batchId: 'B-EXTRA' });
    expect(await takeAll()).toMatchObject([{ batchId: 'B-EXTRA', entered: 1, bad: [{ row: 1, code: 'row.too_old' }] }]);
    const form = new FormData();
    form.set('plate', '浙B12A07');
    form.set('format', 'csv');
    expect((await app.request('/records', { method: 'POST', body: form })).status).toBe(302);
    expect(await takeAll()).toMatchObject([{ format: 'csv', state: 'done', entered: 1, badRows: 0 }]);
    expect(await (await app.request('/')).text()).toContain('violations/imports/B-EXTRA.jsonl');
  });
});
