import { createHash } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { dynamoBankStore } from '@yilu/exams/adapters/dynamo-bank-store';
import { studyBanks } from '@yilu/exams/adapters/study-banks';
import { createBanksApp } from '@yilu/exams/banks-app';
import { bankKey } from '@yilu/exams/domain/bank-file';
import type { BankFiles } from '@yilu/exams/ports-banks';
import { accept, refuse } from '@yilu/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { callerOf, type Who } from '../../fixtures/exams-people.js';
import { type Store, startStore } from '../../fixtures/store.js';
import { questionOf, studyRoom } from '../../fixtures/study-room.js';

let store: Store;
let desk: Awaited<ReturnType<typeof banksDesk>>;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  desk = await banksDesk();
});

/** The desk of banks over a real store, with files in memory, and a study room that asks from what is in force. */
async function banksDesk() {
  const clock = { at: new Date('2026-11-22T02:00:00.000Z') };
  const table = await store.table(`banks-${crypto.randomUUID()}`, { now: () => clock.at });
  const arrived = new Map<string, string>();
  let read = 0;
  const files: BankFiles = {
    uploadForm: (bank, from) => ({
      url: 'https://objects.test/',
      fields: { key: bankKey(bank.bankId), size: String(bank.sizeBytes), sha256: bank.sha256 },
      expiresAt: new Date(from.getTime() + 600_000).toISOString(),
    }),
    read: async ({ bankId }) => {
      read++;
      const text = arrived.get(bankKey(bankId));
      return text === undefined ? refuse('study.bank_absent') : accept(text);
    },
  };
  const banks = dynamoBankStore(table);
  const app = createBanksApp(
    { banks, files, now: table.now, newId: table.newId },
    { verifyToken: async (token) => callerOf(token), log: (fault) => console.error(fault) },
  );
  const room = await studyRoom(store, { banks: studyBanks({ store: banks, files, now: () => clock.at }) });
  let count = 0;
  async function call(method: string, who: Who | undefined, path: string, body?: unknown) {
    const answer = await app.request(`/exams/staff/banks${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(who ? { authorization: `Bearer ${who}` } : {}),
        ...(method === 'GET' ? {} : { 'idempotency-key': `key-${String(count++).padStart(8, '0')}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: JSON.parse(await answer.text()) };
  }
  const post = (path: string, body: unknown = {}, who: Who = 'exam_admin') => call('POST', who, path, body);
  return {
    room,
    call,
    post,
    arrived,
    filesRead: () => read,
    /** Registers a file, and lets it arrive. */
    async bring(text: string): Promise<string> {
      const sha256 = createHash('sha256').update(text).digest('hex');
      const { body } = await post('', { file: 'bank.jsonl', sizeBytes: Buffer.byteLength(text), sha256 });
      arrived.set(body.upload.fields.key, text);
      clock.at = new Date(clock.at.getTime() + 1000);
      return body.bank.bankId;
    },
    /** The next minute: what was remembered of banks is asked for again. */
    nextMinute: () => {
      clock.at = new Date(clock.at.getTime() + 60_000);
    },
    async acts(): Promise<string[]> {
      const { Items = [] } = await table.db.send(new ScanCommand({ TableName: table.name }));
      return Items.flatMap(({ event }) => (event?.type === 'staff.acted' ? [event.data.act] : [])).sort();
    },
  };
}

const rows = (count: number) =>
  Array.from({ length: count }, (_none, at) => ({ ...questionOf(at), questionId: `NB${String(at).padStart(4, '0')}` }));
const jsonLines = (all: readonly unknown[]) => all.map((row) => JSON.stringify(row)).join('\n');

describe('A bureau’s question bank', () => {
  test('is registered, sent, checked and put into force, and from then on packs and papers come from it', async () => {
    const bankId = await desk.bring(jsonLines(rows(120)));
    expect((await desk.call('GET', 'auditor', `/${bankId}`)).body).toMatchObject({ state: 'awaited', rows: 0 });
    const checked = await desk.post(`/${bankId}/check`);
    expect(checked.body).toMatchObject({ state: 'checked', rows: 120, taken: 120, refused: [], subjects: ['S1'] });
    expect((await desk.room.get('ready', '/packs/S3S')).body.source.en).toBe('Yilu’s own practice questions');
    const published = await desk.post(`/${bankId}/publication`, { reason: '省厅下发的新题库' });
    expect(published.body.state).toBe('in_force');
    desk.nextMinute();
    const pack = (await desk.room.get('ready', '/packs/S1?locale=en')).body;
    expect(pack.source.en).toBe('Question bank of the bureau (bank.jsonl)');
    expect(pack.questions).toHaveLength(120);
    const paper = (await desk.room.post('ready', '/mocks', { subject: 'S1', locale: 'zh-CN' })).body;
    expect(paper.questions.every(({ questionId }: { questionId: string }) => questionId.startsWith('NB'))).toBe(true);
    expect(await desk.acts()).toEqual(['bank_checked', 'bank_published', 'bank_registered']);
  });

  test('has wrong rows refused with number and reason, and the rest taken', async () => {
    const all: unknown[] = rows(120);
    all[5] = { ...rows(120)[5], answer: [3] };
    all[7] = { ...rows(120)[7], kind: 'essay' };
    const bankId = await desk.bring(`${jsonLines(all)}\nno row at all`);
    expect((await desk.post(`/${bankId}/check`)).body).toMatchObject({
      rows: 121,
      taken: 118,
      refused: [
        { row: 6, reason: 'answer_outside' },
        { row: 8, reason: 'field: kind' },
        { row: 121, reason: 'not_json' },
      ],
    });
  });

  test('of 50 MB is refused by its size, unread', async () => {
    const refused = await desk.post('', { file: 'huge.jsonl', sizeBytes: 50_000_000, sha256: 'a'.repeat(64) });
    expect([refused.status, refused.body.code]).toEqual([413, 'study.bank_too_large']);
    expect(desk.filesRead()).toBe(0);
    expect((await desk.call('GET', 'exam_admin', '')).body.items).toEqual([]);
  });

  test('with too few right questions for a paper cannot be put into force', async () => {
    const bankId = await desk.bring(jsonLines(rows(20)));
    expect((await desk.post(`/${bankId}/publication`, { reason: 'x' })).body.code).toBe('study.bank_not_checked');
    expect((await desk.post(`/${bankId}/check`)).body).toMatchObject({ state: 'refused', taken: 20, subjects: [] });
    expect((await desk.post(`/${bankId}/publication`, { reason: 'x' })).body.code).toBe('study.bank_not_checked');
  });

  test('is replaced by the next one, while papers that began with it are still shown and marked', async () => {
    const first = await desk.bring(jsonLines(rows(120)));
    await desk.post(`/${first}/check`);
    await desk.post(`/${first}/publication`, { reason: 'first' });
    const { mockId, questions } = (await desk.room.post('ready', '/mocks', { subject: 'S1', locale: 'en' })).body;
    const second = await desk.bring(
      jsonLines(rows(140).map((row) => ({ ...row, questionId: row.questionId.replace('NB', 'NC') }))),
    );
    await desk.post(`/${second}/check`);
    await desk.post(`/${second}/publication`, { reason: 'second' });
    desk.nextMinute();
    expect((await desk.room.get('ready', '/packs/S1')).body.questions).toHaveLength(140);
    const still = await desk.room.get('ready', `/mocks/${mockId}`);
    expect(still.body.questions).toEqual(questions);
    const { items } = (await desk.call('GET', 'supervisor', '')).body;
    expect(items.map(({ bankId, state }: { bankId: string; state: string }) => [bankId, state])).toEqual([
      [second, 'in_force'],
      [first, 'replaced'],
    ]);
  });

  test('that has not arrived, or that nobody registered, is not checked', async () => {
    const { body } = await desk.post('', { file: 'bank.jsonl', sizeBytes: 10, sha256: 'a'.repeat(64) });
    const absent = await desk.post(`/${body.bank.bankId}/check`);
    expect([absent.status, absent.body.code]).toEqual([409, 'study.bank_absent']);
    const nowhere = '/00000000-0000-4000-8000-000000000009';
    for (const answer of [
      await desk.post(`${nowhere}/check`),
      await desk.post(`${nowhere}/publication`, { reason: 'x' }),
      await desk.call('GET', 'exam_admin', nowhere),
    ])
      expect([answer.status, answer.body.code]).toEqual([404, 'study.no_bank']);
  });

  test('is brought by exam officers alone; supervisors and auditors read, citizens and strangers do neither', async () => {
    const bankId = await desk.bring(jsonLines(rows(3)));
    const writes = [
      ['', { file: 'bank.jsonl', sizeBytes: 10, sha256: 'a'.repeat(64) }],
      [`/${bankId}/check`, {}],
      [`/${bankId}/publication`, { reason: 'x' }],
    ] as const;
    for (const [path, body] of writes)
      for (const who of ['supervisor', 'auditor', 'desk_operator', 'admin'] as const)
        expect([(await desk.post(path, body, who)).status, path, who]).toEqual([403, path, who]);
    for (const path of ['', `/${bankId}`]) {
      expect((await desk.call('GET', 'supervisor', path)).status).toBe(200);
      expect((await desk.call('GET', 'admin', path)).status).toBe(403);
      expect((await desk.call('GET', 'ready', path)).status).toBe(403);
      expect((await desk.call('GET', undefined, path)).status).toBe(401);
    }
  });
});
