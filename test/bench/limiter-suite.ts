import { setTimeout as pause } from 'node:timers/promises';
import { personLimiter } from '@yilu/http/person-limiter';
import { personOf } from '../fixtures/exams-people.js';
import { type ExamsTown, examsTown } from '../fixtures/exams-town.js';
import { startStore } from '../fixtures/store.js';
import type { Figure } from './figures.js';
import { isReadCall, Recorder } from './recorder.js';

const suite = 'limiter';
const perSecond = 200;
/** Idle and crowded by turns so short that whatever else the machine does falls on both; idle first and last. */
const turnSeconds = 2;
const everyMs = 20;

const path = '/exams/bookings/S2/application';
const wishOf = (n: number) => ({
  planId: 'P2026W49',
  planVersion: 1,
  preferences: [n % 2 ? 'S2YZ1207A' : 'S2YZ1207P'],
  anySession: false,
});

function p95(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
}

/** What other citizens wait for while `during` goes on: each looks at his booking, one after the other. */
async function othersWait(town: ExamsTown, people: readonly `c${number}`[], during: Promise<unknown>) {
  const waited: number[] = [];
  let over = false;
  void during.then(() => {
    over = true;
  });
  for (let n = 0; !over; n++) {
    const who = people[n % people.length] ?? 'c0';
    const from = performance.now();
    const { status } = await town.get(who, '/exams/bookings/S2');
    waited.push(performance.now() - from);
    if (status !== 200) throw new Error(`Another citizen was answered ${status}`);
    await pause(everyMs);
  }
  return waited;
}

/** One identity's script: so many requests a second, each of them another wish. */
async function script(town: ExamsTown, seconds: number) {
  const answers: Promise<{ status: number }>[] = [];
  const from = performance.now();
  while (answers.length < seconds * perSecond) {
    const due = Math.min(seconds * perSecond, Math.floor(((performance.now() - from) / 1000) * perSecond) + 1);
    while (answers.length < due) answers.push(town.putTo('ready', path, wishOf(answers.length)));
    await pause(5);
  }
  return Promise.all(answers);
}

/** 200 requests a second of one identity, and what somebody else at the same instance waits meanwhile. */
export async function limiterSuite(seconds = 50): Promise<Figure[]> {
  const store = await startStore();
  const town = await examsTown(store, { limit: personLimiter(() => new Date()) });
  // Nobody of them looks more often than twice a second.
  const people = Array.from({ length: 60 }, (_, n): `c${number}` => `c${n}`);
  await town.settle(...people);
  for (const [n, who] of people.entries()) await town.putTo(who, path, wishOf(n));

  const [idle, crowded, statuses]: [number[], number[], number[]] = [[], [], []];
  const turns = Math.ceil(seconds / turnSeconds);
  const slice = seconds / turns;
  const recorder = new Recorder(false);
  recorder.listenTo(town.table);
  for (let turn = 0; turn < turns; turn++) {
    idle.push(...(await othersWait(town, people, pause(slice * 1000))));
    const flood = script(town, slice);
    crowded.push(...(await othersWait(town, people, flood)));
    statuses.push(...(await flood).map(({ status }) => status));
  }
  idle.push(...(await othersWait(town, people, pause(slice * 1000))));
  const himself = personOf('ready');
  const reads = recorder
    .take()
    .filter((call) => isReadCall(call) && JSON.stringify(call.command.input).includes(himself));
  const shards = Array.from({ length: 64 }, (_, shard) => shard);
  const { planId } = (await town.bookingOf('ready', 'S2')) ?? {};
  if (!planId) throw new Error('The script has no application');
  const pages = await Promise.all(shards.map((shard) => town.deps.store.listApplied(planId, shard, { limit: 500 })));
  const applications = pages.flatMap(({ items }) => items).length - people.length;
  await store.stop();

  const passed = statuses.filter((status) => status !== 429).length;
  console.log(`\n${statuses.length} requests of one identity: ${passed} passed, ${applications} application`);
  return [
    { suite, name: 'applications of one identity', value: applications, unit: 'count', goal: 1 },
    { suite, name: 'requests of it that passed', value: passed, unit: 'count', goal: 20 + 4 * seconds },
    // A little more than that: of two that meet at one booking, one reads again.
    { suite, name: 'reads of the store for it', value: reads.length, unit: 'count' },
    { suite, name: 'p95 of others, idle', value: p95(idle), unit: 'ms' },
    { suite, name: 'p95 of others, crowded', value: p95(crowded), unit: 'ms' },
    { suite, name: 'p95 of others, crowded to idle', value: p95(crowded) / p95(idle), unit: 'ratio', goal: 2 },
  ];
}
