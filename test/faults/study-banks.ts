import { createHash } from 'node:crypto';
import { dynamoBankStore } from '@yilu/exams/adapters/dynamo-bank-store';
import { createBanksApp } from '@yilu/exams/banks-app';
import { accept } from '@yilu/kernel';
import { callerOf } from '../fixtures/exams-people.js';
import { questionOf } from '../fixtures/study-room.js';
import type { Answered, Scenario } from './explore.js';

type Send = (path: string, body?: unknown, key?: string) => Promise<{ readonly status: number; readonly text: string }>;
interface Desk {
  readonly send: Send;
  readonly bankId: string;
}
const rows = Array.from({ length: 120 }, (_none, at) => JSON.stringify(questionOf(at))).join('\n');
const registration = {
  file: 'bank.jsonl',
  sizeBytes: Buffer.byteLength(rows),
  sha256: createHash('sha256').update(rows).digest('hex'),
};

const scenario = (
  name: string,
  before: (desk: Desk) => Promise<unknown>,
  act: (desk: Desk) => readonly [string, unknown?],
): Scenario<() => Promise<Answered>> => ({
  name,
  async arrange(table, through) {
    const files = {
      uploadForm: () => ({ url: 'https://objects.test/', fields: {}, expiresAt: '2026-11-22T03:00:00.000Z' }),
      read: () => through('files.read', async () => accept(rows)),
    };
    const app = createBanksApp(
      { banks: dynamoBankStore(table), files, now: table.now, newId: table.newId },
      { verifyToken: async (token) => callerOf(token), log: () => {} },
    );
    const send: Send = async (path, body = {}, key = `key-before${path}`.replaceAll('/', '-')) => {
      const headers = {
        'content-type': 'application/json',
        authorization: 'Bearer exam_admin',
        'idempotency-key': key,
      };
      const answer = await app.request(`/exams/staff/banks${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      return { status: answer.status, text: await answer.text() };
    };
    const desk = { send, bankId: JSON.parse((await send('', registration)).text).bank.bankId };
    await before(desk);
    const [path, body] = act(desk);
    return () => send(path, body, 'key-under-fault');
  },
  act: (run) => run(),
});
const check = ({ send, bankId }: Desk) => send(`/${bankId}/check`);

/** A bureau's own questions: registered, checked, put into force. */
export const studyBanks: readonly Scenario<() => Promise<Answered>>[] = [
  scenario(
    'registerBank',
    async () => {},
    () => ['', registration],
  ),
  scenario(
    'checkBank',
    async () => {},
    ({ bankId }) => [`/${bankId}/check`],
  ),
  scenario('publishBank', check, ({ bankId }) => [`/${bankId}/publication`, { reason: '车管所题库二〇二六版' }]),
];
