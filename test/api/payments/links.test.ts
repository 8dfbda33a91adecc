import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { everything } from '../../faults/snapshot.js';
import { type Store, startStore } from '../../fixtures/store.js';
import { type CountingHouse, countingHouse } from './counting-house.js';

let store: Store;
let here: CountingHouse;
let table: Awaited<ReturnType<Store['table']>>;
let count = 0;
const directory = mkdtempSync(join(tmpdir(), 'yilu-links-'));
const [first, second] = ['3302061000000011', '3302061000000029'] as const;
const obligationIds = [`F${first}`];
beforeAll(async () => {
  store = await startStore();
});
afterAll(async () => {
  await store.stop();
  rmSync(directory, { recursive: true });
});
beforeEach(async () => {
  table = await store.table(`links-${count++}`);
  here = await countingHouse(table, directory);
  await here.fine(first);
  await here.fine(second, 10_000);
});
afterEach(() => here.close());

const make = (who = 'owner', ids: readonly string[] = obligationIds, key?: string) =>
  here.call('POST', '/payments/links', who, { obligationIds: ids }, key);
const open = (code: string, who: string | undefined = 'friend') => here.get(who, `/payments/links/${code}`);
const revoke = (who = 'owner') => here.call('DELETE', `/payments/links?obligationId=F${first}`, who);
const payBy = (linkCode: string, expectedFen: number) =>
  here.call('POST', '/payments/attempts', 'friend', {
    ...{ linkCode, expectedFen, wallet: 'wechat', place: 'mini_program' },
  });

describe('a link to be paid by somebody else', () => {
  it('shows whoever is signed in the sum and the masked plate, and nothing more', async () => {
    const { body } = await make('owner', [`F${first}`, `F${second}`]);
    expect(body.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    const shown = (await open(body.code)).body;
    expect(shown).toEqual({
      items: [
        { maskedPlate: '浙B12***', principalFen: 20_000, surchargeFen: 0, standing: 'due' },
        { maskedPlate: '浙B12***', principalFen: 10_000, surchargeFen: 0, standing: 'due' },
      ],
      amountFen: 30_000,
      validUntil: '2026-11-22T16:00:00.000Z',
      expiresAt: '2026-11-29T02:00:00.000Z',
    });
    expect((await open(body.code, '')).status).toBe(401);
  });

  it('is made by the owner alone, for what is due', async () => {
    expect((await make('friend')).body.code).toBe('obligation.not_found');
    expect((await make('owner', ['F0000000000'])).body.code).toBe('obligation.not_found');
    await here.pay([first]);
    expect((await make()).body.code).toBe('link.nothing_due');
    expect((await here.call('POST', '/payments/links', undefined, { obligationIds })).status).toBe(401);
  });

  it('is kept as its hash: the code itself stands nowhere, and the same request alone is told it again', async () => {
    const { body } = await make('owner', obligationIds, 'the-same-key');
    expect(JSON.stringify(await everything(table))).not.toContain(body.code);
    expect((await make('owner', obligationIds, 'the-same-key')).body).toEqual(body);
    expect((await make()).body.code).not.toBe(body.code);
    expect((await revoke()).body.revoked).toBe(2);
  });

  it('lives for seven days', async () => {
    const { code } = (await make()).body;
    here.later(7 * 86_400 - 1);
    expect((await open(code)).status).toBe(200);
    here.later(1);
    expect((await open(code)).body.code).toBe('link.not_found');
    expect((await payBy(code, 20_000)).body.code).toBe('link.not_found');
  });

  it('is one of five at most, also where they are made at once', async () => {
    const made = await Promise.all(Array.from({ length: 4 }, () => make()));
    const more = await Promise.all(Array.from({ length: 4 }, () => make()));
    const fine = [...made, ...more].filter(({ status }) => status === 201);
    expect(fine.length).toBeLessThanOrEqual(5);
    while ((await make()).status === 201);
    expect((await make()).body.code).toBe('link.too_many');
    here.later(7 * 86_400);
    expect((await make()).status).toBe(201);
  });

  it('is taken back with all others of the obligation, by its owner', async () => {
    const { code } = (await make()).body;
    const both = (await make('owner', [`F${first}`, `F${second}`])).body.code;
    expect((await revoke('friend')).status).toBe(404);
    expect((await revoke()).body).toEqual({ revoked: 2 });
    expect((await open(code)).status).toBe(404);
    expect((await open(both)).status).toBe(404);
    expect((await revoke()).body).toEqual({ revoked: 0 });
  });

  it('shows that it is paid, and by nobody’s name', async () => {
    const { code } = (await make()).body;
    await here.pay([first], 'alipay');
    expect((await open(code)).body).toMatchObject({ items: [{ standing: 'paid' }], amountFen: 0 });
    expect((await payBy(code, 20_000)).body.code).toBe('link.nothing_due');
    const { body } = await here.get('owner', '/payments/obligations');
    expect(JSON.stringify(body)).not.toContain('payer');
  });

  it('that is guessed is as none', async () => {
    expect((await open('0123456789ABCDEF')).body.code).toBe('link.not_found');
    expect((await open('short')).status).toBe(400);
  });
});
