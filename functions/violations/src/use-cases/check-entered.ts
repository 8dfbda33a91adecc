import { RecordId } from '@yilu/contracts';
import { accept, dayOf } from '@yilu/kernel';
import { type CityRules, cityRules } from '@yilu/law/violations/city-rules';
import type { RegisteredVehicle } from '@yilu/law/violations/look-alike';
import { alikePlates } from '../domain/alike-plates.js';
import { deviceHolds, duplicateHolds, lookAlikeHolds, looksRight, timeBarHolds } from '../domain/checks.js';
import type { VehicleFile, ViolationRecord } from '../domain/files.js';
import { published } from '../domain/publication.js';
import { verifyCodeOf } from '../domain/verify-code.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';

type Checking = Pick<Deps, 'store' | 'registry' | 'now' | 'random' | 'city'>;
type Log = (fault: Error) => void;

const shards = 16;
const shardsAtOnce = 4;
const vehiclesAtOnce = 4;
const recordsAtOnce = 50;

const faultOf = (reason: unknown) => (reason instanceof Error ? reason : new Error('Unknown'));

/** Runs `work` over all of them, so many at once; one that fails stops none of the others. */
async function each<T>(all: readonly T[], atOnce: number, work: (one: T) => Promise<void>, log: Log): Promise<void> {
  const left = [...all];
  const lane = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift())
      await work(one).catch((reason) => log(faultOf(reason)));
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, lane));
}

/**
 * What the register says of these records' plates, and of those that read alike wherever the own one does not fit;
 * undefined while it cannot be asked.
 */
async function registeredFor(
  { registry }: Checking,
  records: readonly ViolationRecord[],
  rules: CityRules,
): Promise<readonly RegisteredVehicle[] | undefined> {
  const seen = records.filter((record) => record.seen);
  if (seen.length === 0) return [];
  const own = await registry.looksOf(seen.map(({ plate, plateKind }) => ({ plate, plateKind })));
  if (!own.ok) return undefined;
  // Whose own vehicle looks as the picture does was not misread.
  const doubtful = seen.filter((record) => !looksRight(record, own.value, rules));
  const alike = doubtful.flatMap((record) => alikePlates(record, rules.lookAlikes.confusable));
  if (alike.length === 0) return own.value;
  const others = await registry.looksOf(alike);
  return others.ok ? [...own.value, ...others.value] : undefined;
}

/**
 * A vehicle's records around the time of another. Read after the vehicle's file, which names for certain what was
 * published of it: what the list has not caught up with is asked for by its number.
 */
async function nearby(
  store: Checking['store'],
  record: ViolationRecord,
  vehicle: VehicleFile | undefined,
  spanMs: number,
): Promise<ViolationRecord[]> {
  const at = Date.parse(record.occurredAt);
  const listed = await store.listNear(record, new Date(at - spanMs), new Date(at + spanMs));
  const known = new Set([record, ...listed].map(({ recordId }) => recordId as string));
  const missing = vehicle?.priors.filter(
    (prior) => !known.has(prior.recordId) && Math.abs(Date.parse(prior.at) - at) <= spanMs,
  );
  if (!missing?.length) return listed;
  const { records } = await store.find({ records: missing.map(({ recordId }) => RecordId.parse(recordId)) });
  return [...listed, ...records];
}

/**
 * Looks at one audited record before anybody owes anything for it: it is held for an officer with its reasons, or
 * published with its notice. One transaction, whatever runs beside: the vehicle's file keeps two records of one event
 * from passing each other by.
 */
const checkRecord =
  ({ store, now, random, city }: Checking, rules: CityRules) =>
  async (listed: ViolationRecord, registered: readonly RegisteredVehicle[]): Promise<void> => {
    const step = stepOf('checkEntered', `${listed.recordId}:${listed.version}`);
    const wanted = {
      records: [listed.recordId],
      vehicles: [listed],
      devices: listed.deviceId ? [listed.deviceId] : [],
    };
    const spanMs = rules.duplicates.withinSeconds * 1_000;
    const outcome = await store.perform<null, never>(step, wanted, async (found) => {
      const [record] = found.records;
      const [vehicle] = found.vehicles;
      if (record?.status !== 'entered' || !record.audited) return accept({ answer: null });
      const near = record.released ? [] : await nearby(store, record, vehicle, spanMs);
      const holds = record.released
        ? []
        : [
            ...record.holds,
            ...duplicateHolds(record, near, vehicle, rules),
            ...lookAlikeHolds(record, registered, rules),
            ...deviceHolds(record, found.devices[0]),
            ...timeBarHolds(record),
          ];
      if (holds.length > 0) {
        const held: ViolationRecord = { ...record, version: record.version + 1, status: 'held', holds };
        return accept({ records: [held], answer: null });
      }
      const made = published(record, vehicle, { city, now: now(), verifyCode: verifyCodeOf(random) });
      return accept({
        records: [made.record],
        vehicles: [made.vehicle],
        codes: [made.code],
        events: [made.event],
        answer: null,
      });
    });
    applied(outcome, step.key);
  };

/** Records of one vehicle together, in the order of their events: they share a file, and the earlier one stands. */
function byVehicle(records: readonly ViolationRecord[]): ViolationRecord[][] {
  const groups = new Map<string, ViolationRecord[]>();
  for (const record of [...records].sort((a, b) => a.occurredAt.localeCompare(b.occurredAt))) {
    const of = `${record.plateKind} ${record.plate}`;
    groups.set(of, [...(groups.get(of) ?? []), record]);
  }
  return [...groups.values()];
}

/** Works the audited records off until there are none or time is up; answers how many it looked at. */
export const checkEntered =
  (deps: Checking, log: Log) =>
  async (until: Date): Promise<number> => {
    const rules = cityRules(deps.city, dayOf(deps.now()));
    const check = checkRecord(deps, rules);
    let count = 0;
    const isOver = () => deps.now() >= until;

    async function checkPage(records: readonly ViolationRecord[]): Promise<void> {
      const registered = await registeredFor(deps, records, rules);
      // While the register is silent only those that it has no say in go on.
      const ready = registered ? records : records.filter(({ seen }) => !seen);
      const group = async (own: readonly ViolationRecord[]) => {
        for (const record of own) {
          if (isOver()) return;
          await check(record, registered ?? []);
          count += 1;
        }
      };
      await each(byVehicle(ready), vehiclesAtOnce, group, log);
    }
    async function checkShard(shard: number): Promise<void> {
      let cursor: string | undefined;
      do {
        const page = await deps.store.listQueueShard(
          'check',
          { limit: recordsAtOnce, ...(cursor ? { cursor } : {}) },
          shard,
        );
        await checkPage(page.items);
        cursor = page.nextCursor;
      } while (cursor && !isOver());
    }
    await each(
      Array.from({ length: shards }, (_none, at) => at),
      shardsAtOnce,
      checkShard,
      log,
    );
    return count;
  };
