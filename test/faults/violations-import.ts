import { RecordId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import type { ViolationRecord } from '@yilu/violations/domain/files';
import { checkEntered } from '@yilu/violations/use-cases/check-entered';
import { notifyDue } from '@yilu/violations/use-cases/notify-due';
import { register } from '../fixtures/register.js';
import { recordOf, type ViolationsTown, violationsTown } from '../fixtures/violations-town.js';
import type { Scenario } from './explore.js';

/** One run of a job, or one request, that can come again as it was; answers its status. */
type Act = () => Promise<number>;

const at = new Date('2026-11-20T02:00:00.000Z');
const until = new Date('2100-01-01');
const happened = '2026-11-16T00:30:00.000Z';
const id = RecordId.parse('330203000001');

/** As the bureau's import leaves a record: audited, and seen by nobody yet. */
function audited(over: Partial<ViolationRecord> = {}): ViolationRecord {
  const {
    publishedAt: _at,
    verifyCode: _code,
    noticedOn: _on,
    handleBy: _by,
    ...record
  } = recordOf(at, { recordId: id });
  return { ...record, status: 'entered', noticed: 0, occurredAt: happened, ...over };
}

const scenario = (name: string, prepare: (here: ViolationsTown) => Promise<Act>): Scenario<Act> => ({
  name,
  arrange: async (table) => {
    const registry = { ...register(), looksOf: async () => accept([]) };
    // Codes that are the same each time, so that two runs compare equal.
    const random = (bytes: number) => new Uint8Array(bytes).fill(7);
    return prepare(await violationsTown({ ...table, now: () => at }, { known: ['owner'], registry, random }));
  },
  act: (act) => act(),
});

type Job = (log: (fault: Error) => void) => Promise<unknown>;
/** A job that goes on after a fault tells of it by its log; the next run completes what failed. */
const job =
  (run: Job): Act =>
  async () => {
    let status = 200;
    const log = () => {
      status = 500;
    };
    await run(log).catch(log);
    return status;
  };
const checking = async (here: ViolationsTown, record: ViolationRecord) => {
  await here.put({ records: [record] });
  return job((log) => checkEntered(here.deps, log)(until));
};

/** Checks that publish and that hold, notices, and what officers say to a record. */
export const violationsImport: readonly Scenario<Act>[] = [
  scenario('checkEntered that publishes', (here) => checking(here, audited())),
  scenario('checkEntered that holds', (here) => checking(here, audited({ deviceId: 'NB-XX-9' }))),
  scenario('notifyDue', async (here) => {
    await here.publish({ handleBy: { on: '2026-11-24', provisional: false } });
    return job((log) => notifyDue(here.deps, log)(until));
  }),
  scenario('auditRecord', async (here) => {
    const { audited: _audited, ...record } = audited();
    await here.put({ records: [record] });
    const path = `/violations/staff/records/${id}/audit`;
    return async () =>
      (await here.post('supervisor', path, { verdict: 'publish', version: 1 }, 'key-under-fault')).status;
  }),
  scenario('releaseRecord', async (here) => {
    await here.put({ records: [audited({ status: 'held' })] });
    const path = `/violations/staff/records/${id}/release`;
    const erase = { verdict: 'erase', version: 1, reason: '设备超期未检定。' };
    return async () => (await here.post('supervisor', path, erase, 'key-under-fault')).status;
  }),
];
