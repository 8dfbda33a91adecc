import { dynamoAuditLog } from '@yilu/audit/adapters/dynamo-audit-log';
import { dynamoDayHeads } from '@yilu/audit/adapters/dynamo-day-heads';
import type { Table } from '@yilu/dynamo';
import { sealDay } from '@yilu/evidence/day-head';
import { type Bureau, bureau, key } from '../api/audit/bureau.js';
import type { Scenario } from './explore.js';

/** Work off the queue or of the clock: it comes again by itself until it is done. */
type Work = () => Promise<unknown>;

const scenario = (name: string, prepare: (here: Bureau) => Promise<Work>): Scenario<Work> => ({
  name,
  arrange: (table: Table) => prepare(bureau({ log: dynamoAuditLog(table), heads: dynamoDayHeads(table) })),
  act: (work) =>
    work().then(
      () => 200,
      () => 500,
    ),
});

/** An act into its chain, a day under its seal, and another context's day beside it. */
export const audit: readonly Scenario<Work>[] = [
  scenario('chainStaffAct, the first of a chain', async (here) => {
    const event = here.acted();
    return () => here.chain(event);
  }),
  scenario('chainStaffAct behind another', async (here) => {
    await here.chain(here.acted());
    const event = here.acted({ subject: 'case-1' });
    return () => here.chain(event);
  }),
  scenario('sealDays, the first', async (here) => {
    await here.chain(here.acted());
    here.at('2026-11-20T16:10:00Z');
    return here.seal;
  }),
  scenario('sealDays behind another day', async (here) => {
    await here.seal();
    here.at('2026-11-20T16:10:00Z');
    return here.seal;
  }),
  scenario('publishDayHead', async (here) => {
    const head = sealDay({ stream: 'accidents', day: '2026-11-19', hashes: [] }, undefined, key.signer);
    return () => here.publish(head);
  }),
];
