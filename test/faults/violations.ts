import type { Table } from '@yilu/dynamo';
import { followServices } from '@yilu/violations/use-cases/follow-services';
import { forgetEvidence } from '@yilu/violations/use-cases/forget-evidence';
import { lapseNamings } from '@yilu/violations/use-cases/lapse-namings';
import { notePayment } from '@yilu/violations/use-cases/note-payment';
import { eventAt, personOf } from '../fixtures/violations-people.js';
import { type ViolationsTown, violationsTown } from '../fixtures/violations-town.js';
import type { Scenario } from './explore.js';

/** One request, event or turn of a job that can come again as it was; answers its status. */
type Act = () => Promise<number>;

const clock = { at: new Date('2026-11-20T02:00:00Z') };

/** Numbers and codes are drawn the same way every time, so that two runs of one act compare equal. */
const scenario = (name: string, prepare: (here: ViolationsTown) => Promise<Act>): Scenario<Act> => ({
  name,
  async arrange(table: Table) {
    clock.at = new Date('2026-11-20T02:00:00Z');
    const timed = { ...table, now: () => clock.at };
    return prepare(await violationsTown(timed, { random: (bytes) => new Uint8Array(bytes).fill(7) }));
  },
  act: (act) => act(),
});

const work =
  (run: () => Promise<unknown>): Act =>
  () =>
    run().then(
      () => 200,
      () => 500,
    );

const key = 'key-under-fault';
const fine = { expected: { outcome: 'fine', fen: 150_00, points: 6 }, factsConfirmed: true, electronicService: true };
const driverId = personOf('driver');
const fail = (fault: unknown) => {
  throw fault;
};

async function decided(here: ViolationsTown) {
  const { recordId } = await here.publish();
  const { body } = await here.post('owner', `/violations/records/${recordId}/decision`, fine);
  return { recordId, number: body.number as string };
}
async function posted(here: ViolationsTown): Promise<string> {
  const { recordId } = await here.publish();
  const { body } = await here.post('owner', `/violations/records/${recordId}/decision`, {
    ...fine,
    electronicService: false,
  });
  return body.number;
}
async function named(here: ViolationsTown) {
  const { recordId } = await here.publish();
  await here.post('owner', `/violations/records/${recordId}/nomination`, { driverId });
  return recordId;
}

/** From the ruling to the payment: decisions, drivers who are named, terms put off, money that came and went. */
export const violations: readonly Scenario<Act>[] = [
  scenario('decideRecord', async (here) => {
    const { recordId } = await here.publish();
    return async () => (await here.post('owner', `/violations/records/${recordId}/decision`, fine, key)).status;
  }),
  scenario('nameDriver', async (here) => {
    const { recordId } = await here.publish();
    return async () =>
      (await here.post('owner', `/violations/records/${recordId}/nomination`, { driverId }, key)).status;
  }),
  scenario('answerNomination', async (here) => {
    const path = `/violations/records/${await named(here)}/nomination/answer`;
    return async () => (await here.post('driver', path, { answer: 'accept' }, key)).status;
  }),
  scenario('withdrawNomination', async (here) => {
    const path = `/violations/records/${await named(here)}/nomination`;
    return async () => (await here.call('DELETE', 'owner', path, undefined, key)).status;
  }),
  scenario('lapseNamings', async (here) => {
    await named(here);
    clock.at = new Date('2026-11-28T02:00:00Z');
    return work(() => lapseNamings(here.deps)(new Date('2026-11-28T03:00:00Z')));
  }),
  scenario('extendHandling', async (here) => {
    const { recordId } = await here.publish();
    const body = { reason: '在外地住院，十二月出院' };
    return async () => (await here.post('owner', `/violations/records/${recordId}/extension`, body, key)).status;
  }),
  scenario('changeServiceConsent', async (here) => {
    const path = '/violations/me/service-consent';
    return async () => (await here.call('PUT', 'owner', path, { electronic: true }, key)).status;
  }),
  scenario('noteService that serves a paper', async (here) => {
    const path = `/violations/staff/decisions/${await posted(here)}/service`;
    const body = { event: 'handed_over', on: '2026-11-20', note: '窗口领取' };
    return async () => (await here.post('desk_operator', path, body, key)).status;
  }),
  scenario('followServices of a public notice', async (here) => {
    // In a year whose holidays are known: else its sixty days end on no certain day.
    clock.at = new Date('2026-03-02T02:00:00Z');
    const path = `/violations/staff/decisions/${await posted(here)}/service`;
    for (const event of ['mailed', 'returned', 'published'])
      await here.post('desk_operator', path, { event, on: '2026-03-02', note: '挂号信' });
    clock.at = new Date('2026-05-20T02:00:00Z');
    return work(() => followServices(here.deps, fail)(new Date('2026-05-20T03:00:00Z')));
  }),
  scenario('forgetEvidence', async (here) => {
    const { recordId } = await here.publish();
    const photo = { kind: 'scene_photos', mediaType: 'image/jpeg', bytes: 64, sha256: 'a'.repeat(64) };
    await here.post('owner', `/violations/records/${recordId}/evidence`, photo);
    clock.at = new Date('2027-01-20T02:00:00Z');
    return work(() => forgetEvidence(here.deps, fail)(new Date('2027-01-20T03:00:00Z')));
  }),
  scenario('notePayment of a fine that was paid', async (here) => {
    const { number } = await decided(here);
    const event = eventAt(clock.at, 'payments.obligation_settled', {
      obligationId: `F${number}`,
      kind: 'fine',
      reference: number,
      ownerId: personOf('owner'),
      by: 'counter',
      amountFen: 150_00,
      settledAt: clock.at.toISOString(),
    });
    return work(() => notePayment(here.deps)(event));
  }),
  scenario('notePayment of a fine that went back', async (here) => {
    const { number } = await decided(here);
    const event = eventAt(clock.at, 'payments.refund_changed', {
      refundId: 'r1',
      obligationId: `F${number}`,
      amountFen: 150_00,
      reason: 'revoked',
      state: 'succeeded',
    });
    return work(() => notePayment(here.deps)(event));
  }),
];
