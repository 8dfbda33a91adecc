import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '@yilu/dynamo';
import { dynamoFeedbackStore } from '@yilu/feedback/adapters/dynamo-feedback-store';
import type { Report } from '@yilu/feedback/domain/files';
import type { Queue } from '@yilu/feedback/domain/report-states';
import type { FeedbackStore, Outcome } from '@yilu/feedback/ports';
import { accept } from '@yilu/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { personOf } from '../fixtures/feedback-people.js';
import {
  crossing,
  followOf,
  northOf,
  photoId,
  photoOf,
  repliedOf,
  reportId,
  reportOf,
} from '../fixtures/feedback-town.js';
import { type Store, startStore } from '../fixtures/store.js';

let store: Store;
let table: Table;
let reports: FeedbackStore;
let count = 0;
const now = new Date('2026-11-20T02:00:00.000Z');
const all = { limit: 50 };
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  table = await store.table(`feedback-store-${count++}`, { now: () => now });
  reports = dynamoFeedbackStore(table);
});

async function put(files: Omit<Outcome<null>, 'answer'>): Promise<void> {
  const command = { actor: 'test', operation: 'put', key: crypto.randomUUID(), hash: '0' };
  const written = await reports.perform<null, never>(command, {}, () => accept({ ...files, answer: null }));
  if (!written.ok) throw new Error(written.refusal);
}
const near = async (radius: number) => (await reports.listNear(crossing, radius)).map((one) => one.reportId).sort();

describe('reports around a point', () => {
  it('are found within the radius to the metre, over the borders of cells', async () => {
    await put({
      reports: [40, 240, 250, 251, 260, 999].map((metres) =>
        reportOf({ reportId: reportId(`${metres}`), location: northOf(metres) }),
      ),
    });
    expect(await near(250)).toEqual(['40', '240', '250'].map(reportId).sort());
    expect(await near(1_000)).toEqual(['40', '240', '250', '251', '260', '999'].map(reportId).sort());
  });

  it('are those that are open and public, from the transaction on in which they became it', async () => {
    await put({ reports: [reportOf()] });
    expect(await near(250)).toEqual([reportId('A')]);
    await put({ reports: [reportOf({ version: 2, status: 'closed' })] });
    expect(await near(250)).toEqual([]);
    await put({ reports: [reportOf({ version: 3, status: 'reopened', reopened: 1 })] });
    expect(await near(250)).toEqual([reportId('A')]);
    await put({ reports: [reportOf({ version: 4, serviceCode: 'COMPLAINT' })] });
    expect(await near(250)).toEqual([]);
  });

  it('move with their pin', async () => {
    await put({ reports: [reportOf()] });
    await put({ reports: [reportOf({ version: 2, location: northOf(5_000) })] });
    expect(await near(1_000)).toEqual([]);
  });
});

describe('the copy of a public report for lists by time', () => {
  const listed = async () =>
    (await reports.listListed('2026-11', ['2026-11-01T00:00:00Z', '2026-11-30T23:59:59Z'], all)).items;

  it('changes with its report in one transaction, and names nobody', async () => {
    const secret = {
      caller: { phone: 'v1.phone' },
      alsoCallers: ['v1.other'],
      client: { keyId: 'key', accountId: 'account' },
      suggested: { serviceCode: 'CONSULT', confidence: 0.4 },
      original: 'v1.words',
    };
    await put({ reports: [reportOf(secret as Partial<Report>)] });
    const [copy] = await listed();
    expect(copy).toMatchObject({ reportId: reportId('A'), status: 'submitted' });
    expect(JSON.stringify(copy)).not.toMatch(/v1\.|key|account|0000-0000-4000/);
    await put({ reports: [reportOf({ version: 2, status: 'accepted' })] });
    expect((await listed()).map((one) => [one.version, one.status])).toEqual([[2, 'accepted']]);
  });

  it('is there for no private report, and goes with a report that becomes private', async () => {
    await put({ reports: [reportOf({ serviceCode: 'COMPLAINT' })] });
    expect(await listed()).toEqual([]);
    await put({ reports: [reportOf({ reportId: reportId('B') })] });
    const corrections = [{ at: now.toISOString(), what: 'service', from: 'FAC-SIGNAL-DARK', to: 'COMPLAINT' }] as const;
    await put({ reports: [reportOf({ reportId: reportId('B'), version: 2, serviceCode: 'COMPLAINT', corrections })] });
    expect(await listed()).toEqual([]);
    const { Items = [] } = await table.db.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND sk = :sk',
        ExpressionAttributeValues: { ':pk': `REPORT#${reportId('B')}`, ':sk': 'LISTED' },
      }),
    );
    expect(Items.flatMap((item) => (item['state'] ? [item['state']] : []))).toEqual([]);
  });

  it('comes the newest first, within the span that is asked for', async () => {
    const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T01:00:00.000Z`;
    await put({
      reports: [5, 6, 7].map((day) => reportOf({ reportId: reportId(`${day}`), requestedAt: at(day) })),
    });
    const some = await reports.listListed('2026-11', [at(5), at(6)], all);
    expect(some.items.map((one) => one.reportId)).toEqual([reportId('6'), reportId('5')]);
    const first = await reports.listListed('2026-11', [at(5), at(7)], { limit: 2 });
    const rest = await reports.listListed('2026-11', [at(5), at(7)], { limit: 2, cursor: first.nextCursor });
    expect([first.items.length, rest.items.map((one) => one.reportId)]).toEqual([2, [reportId('5')]]);
  });
});

describe('the queues', () => {
  const queue = async (name: Queue) => (await reports.listQueue(name, all)).items.map((one) => one.reportId);

  it('hold a report where somebody has to do something about it, by the day on which it is expected', async () => {
    const assignment = { unitId: 'municipal', at: now.toISOString(), returnBy: '2026-11-23' };
    await put({
      reports: [
        reportOf({ reportId: reportId('1'), expectedOn: '2026-12-04' }),
        reportOf({ reportId: reportId('2'), expectedOn: '2026-11-23' }),
        reportOf({ reportId: reportId('3'), status: 'dispatched', assignment }),
        reportOf({ reportId: reportId('4'), status: 'reopened', reopened: 2 }),
        repliedOf({ reportId: reportId('5') }),
        reportOf({ reportId: reportId('6'), status: 'rejected' }),
      ],
    });
    expect(await queue('desk')).toEqual([reportId('2'), reportId('1')]);
    expect(await queue('municipal.new')).toEqual([reportId('3')]);
    await put({
      reports: [reportOf({ reportId: reportId('3'), version: 2, status: 'in_progress', assignment })],
    });
    expect(await queue('municipal')).toEqual([reportId('3')]);
    expect(await queue('supervisor')).toEqual([reportId('4')]);
    expect(await queue('closing')).toEqual([reportId('5')]);
  });
});

describe('follows', () => {
  it('are found by their report and by their person, and are nowhere once they are left', async () => {
    const [one, other] = [followOf(reportOf()), followOf(reportOf(), { personId: personOf('neighbour') })];
    await put({ reports: [reportOf()], follows: [one, other], photos: [photoOf({ reportId: reportId('A') })] });
    expect((await reports.listFollowers(reportId('A'), all)).items).toHaveLength(2);
    expect((await reports.listFollowed(personOf('neighbour'), all)).items).toEqual([other]);
    expect((await reports.listPhotos(reportId('A'))).map((photo) => photo.photoId)).toEqual([photoId(1)]);
    await put({ follows: [{ ...other, version: 2, leftAt: now.toISOString() }] });
    expect((await reports.listFollowed(personOf('neighbour'), all)).items).toEqual([]);
  });

  it('page without showing anybody twice', async () => {
    const many = Array.from({ length: 60 }, (_none, n) => followOf(reportOf(), { personId: personOf(`c${n}`) }));
    await put({ follows: many });
    const first = await reports.listFollowers(reportId('A'), { limit: 40 });
    const rest = await reports.listFollowers(reportId('A'), { limit: 40, cursor: first.nextCursor });
    expect(new Set([...first.items, ...rest.items].map(({ personId }) => personId)).size).toBe(60);
    expect(rest.nextCursor).toBeUndefined();
  });
});
