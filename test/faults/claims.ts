import { dynamoClaimStore } from '@yilu/claims/adapters/dynamo-claim-store';
import { takeInjuryReport, takeOutcome } from '@yilu/claims/use-cases/take-outcome';
import type { Table } from '@yilu/dynamo';
import { claimOf, type Hall, hall, ids } from '../api/claims/hall.js';
import type { Scenario } from './explore.js';

/** One request, event or webhook that can come again as it was; answers its status. */
type Act = () => Promise<number>;

const scenario = (name: string, prepare: (here: Hall) => Promise<Act>): Scenario<Act> => ({
  name,
  arrange: (table: Table) => prepare(hall(dynamoClaimStore(table))),
  act: (act) => act(),
});
/** Off the queue: what fails comes again by itself. */
const work =
  (run: () => Promise<unknown>): Act =>
  () =>
    run().then(
      () => 200,
      () => 500,
    );
const nine = { centreId: 'haishu', startsAt: '2026-11-23T01:00:00.000Z' };
const half = { centreId: 'yinzhou', startsAt: '2026-11-23T01:30:00.000Z' };
const at = `/claims/${claimOf.a}/appointment`;

/** A paper into claims and messages, places taken and given back, reports, secrets, and a person who changes. */
export const claims: readonly Scenario<Act>[] = [
  scenario('takeOutcome', async (here) => {
    const event = await here.outcome();
    return work(() => takeOutcome(here.deps)(event));
  }),
  scenario('takeOutcome of an amendment', async (here) => {
    await takeOutcome(here.deps)(await here.outcome());
    const event = await here.outcome({ version: 2, supersedes: 1 });
    return work(() => takeOutcome(here.deps)(event));
  }),
  scenario('takeInjuryReport', async (here) => {
    await takeOutcome(here.deps)(await here.outcome());
    const event = here.injury();
    return work(() => takeInjuryReport(here.deps)(event));
  }),
  scenario('takeInsurerUpdate', async (here) => {
    const secret = await here.connect('picc', '人保财险');
    await takeOutcome(here.deps)(await here.outcome());
    const data = { insurerId: 'picc', claimId: claimOf.a, claimNumber: 'RDAA1' };
    const update = { type: 'claim.registered', timestamp: here.clock.at.toISOString(), data };
    return async () => (await here.report(secret, update, { id: 'msg_fault' })).status;
  }),
  scenario('bookAppointment that moves another', async (here) => {
    await takeOutcome(here.deps)(await here.outcome());
    await here.call('POST', at, 'a', nine);
    return async () => (await here.call('POST', at, 'a', half, 'key-under-fault')).status;
  }),
  scenario('cancelAppointment', async (here) => {
    await takeOutcome(here.deps)(await here.outcome());
    await here.call('POST', at, 'a', nine);
    return async () => (await here.call('DELETE', at, 'a', undefined, 'key-under-fault')).status;
  }),
  scenario('rotateSecret', async (here) => {
    await here.connect('picc', '人保财险');
    const path = '/claims/staff/insurers/picc/secrets';
    return async () => (await here.call('POST', path, 'admin', undefined, 'key-under-fault')).status;
  }),
  scenario('followPerson of somebody without a claim', async (here) => {
    await takeOutcome(here.deps)(await here.outcome());
    const event = here.event('identity.person_deleted', { personId: ids.stranger, revision: 2 });
    return work(() => here.follow(event));
  }),
];
