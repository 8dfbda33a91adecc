import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { copyHolder } from '@yilu/accidents/use-cases/copy-holder';
import { followPerson } from '@yilu/accidents/use-cases/follow-person';
import { type CaseView, PersonId } from '@yilu/contracts';
import type { Table } from '@yilu/dynamo';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { eventAt, personChanged, vault } from '../fixtures/accidents-people.js';
import { type AccidentsTown, accidentsTown } from '../fixtures/accidents-town.js';
import { guest } from '../fixtures/register.js';
import { type Store, startStore } from '../fixtures/store.js';

let store: Store;
let table: Table;
let town: AccidentsTown;
let clock: Date;
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  clock = new Date('2026-11-20T06:00:00Z');
  table = await store.table(`accidents-guest-${count++}`, { now: () => clock });
  town = await accidentsTown(table);
});

const typed = {
  name: guest.name,
  documentNumber: guest.documentNumber,
  phone: guest.phone,
  vehicle: { kind: 'motor', plate: guest.plate, plateKind: guest.plateKind, licenceHeld: true },
};
const documentKey = () => vault.lookup('document_number', `resident_id\n${guest.documentNumber}`);
const newcomer = PersonId.parse('5cbe7b6d-a9b6-4fa8-8e5d-7a6fbccd3006');
const signsIn = async (personId: PersonId) => {
  const event = await personChanged('b', clock, 7);
  if (event.type !== 'identity.person_changed') throw new Error('Another event than was made');
  const data = { ...event.data, personId, documentKey: await documentKey() };
  await followPerson(town.deps)(eventAt(clock, 'identity.person_changed', data));
};

/** The code as the telephone's holder reads it: it travels sealed in its event. */
async function sentCode(): Promise<string> {
  const { Items = [] } = await table.db.send(new ScanCommand({ TableName: table.name }));
  const events = Items.flatMap(({ event }) => (event?.type === 'accidents.guest_code_requested' ? [event] : []));
  const { owner, code } = events[0]?.data ?? {};
  return vault.open('sms_code', owner, code);
}

async function signedOnOnePhone() {
  const id = await town.steps.cleared();
  const seated = await town.post('a', `/accidents/${id}/guests`, typed);
  expect(seated.status).toBe(200);
  await town.steps.confirm('a', id);
  for (const query of ['', '?for=b'])
    await town.put('a', `/accidents/${id}/statement${query}`, { shape: 'A01', mover: 'b', facts: [] });
  for (const query of ['', '?for=b']) {
    const { body } = await town.get('a', `/accidents/${id}`);
    await town.post('a', `/accidents/${id}/acceptances${query}`, town.steps.acceptance(body as CaseView));
  }
  const view = (await town.get('a', `/accidents/${id}`)).body as CaseView;
  await town.post('a', `/accidents/${id}/guests/b/codes`);
  const party = (await town.deps.cases.find(view.caseId))?.parties.b;
  return { id, view, party };
}

it('keeps a guest under his document until he has an account, and then under that', async () => {
  const { view, party } = await signedOnOnePhone();
  const key = await documentKey();
  expect(party).toMatchObject({ guest: { documentKey: key, host: 'a', known: false, codesSent: 1 } });
  const waiting = await town.deps.cases.listOf(`guest:${key}`, { limit: 20 });
  expect(waiting.items.map(({ caseId }) => caseId)).toEqual([view.caseId]);
  await signsIn(newcomer);
  expect((await town.deps.cases.listOf(`guest:${key}`, { limit: 20 })).items).toEqual([]);
  const listed = await town.deps.cases.listOf(newcomer, { limit: 20 });
  expect(listed.items.map(({ caseId, you }) => [caseId, you])).toEqual([[view.caseId, 'b']]);
});

it('finds the account of a document that the city knows already', async () => {
  await signsIn(newcomer);
  const { party } = await signedOnOnePhone();
  expect(party).toMatchObject({ personId: newcomer, guest: { known: true, taken: false } });
});

it('opens a copy by its code, and locks a paper against guesses in the store itself', async () => {
  const { id, view } = await signedOnOnePhone();
  const { caseId } = view;
  const digits = await sentCode();
  const signature = { ...town.steps.signature(view), guest: { code: digits } };
  const signed = await town.post('a', `/accidents/${id}/signatures?for=b`, signature);
  expect(signed.status).toBe(200);
  const { copyCode } = signed.body as { copyCode: string };
  const number = view.agreement?.number ?? '';
  const command = (key: string) => ({ actor: 'copy:test', operation: 'openCopy', key, hash: key });
  const code = copyCode.replaceAll('-', '');
  expect(await copyHolder(town.deps, command('right-1'), { number, code })).toMatchObject({
    ok: true,
    value: { caseId, role: 'b', number },
  });
  const guesses = Array.from({ length: 5 }, (_, n) =>
    copyHolder(town.deps, command(`guess-${n}`), { number, code: `${n}`.repeat(16) }),
  );
  expect((await Promise.all(guesses)).every(({ ok }) => !ok)).toBe(true);
  expect(await copyHolder(town.deps, command('right-2'), { number, code })).toMatchObject({
    ok: false,
    refusal: { code: 'accident.copy_locked' },
  });
});
