import { join } from 'node:path';
import * as z from 'zod';
import type { Addresses } from '../addresses.js';
import { readState, writeState } from '../state-file.js';
import { type Citizen, settleCitizen } from './citizens.js';
import { type Dispute, playDispute } from './disputes.js';
import { applyFirst, drawWindow, type ExamsStage, openWindow, paySeat, waitInLine } from './exams.js';
import type { ExamsAccess } from './exams-room.js';
import type { HotlineAccess } from './hotline/hotline-room.js';
import { connectInsurers } from './insurers.js';
import { makeOpen311Key } from './open311-key.js';
import { people } from './people.js';
import { connectSchool } from './school.js';
import { bringRecords, decide, defend, lend, nameDriver, payOwed } from './violation-acts.js';

export interface SeedOptions {
  readonly addresses: Addresses;
  readonly directory: string;
  /** Where the insurers' simulator listens. */
  readonly insurerUrl: string;
  /** The exams from within, for what happened before the city began. */
  readonly exams: ExamsAccess;
  /** The hotline from within, for the same. */
  readonly hotline: HotlineAccess;
}

const Seeded = z.object({
  citizens: z.array(z.string()),
  cases: z.record(z.string(), z.string()),
  insurers: z.boolean().default(false),
  /** What has been done about violations, by its name. */
  violations: z.array(z.string()).default([]),
  /** The same about driving tests. */
  exams: z.array(z.string()).default([]),
  /** The same about the hotline. */
  hotline: z.array(z.string()).default([]),
  /** The key of the demo's driving school, for whoever wants to look by it. */
  schoolKey: z.string().optional(),
  /** A key of Open311, for whoever wants to try a client. */
  open311Key: z.string().optional(),
});

/** Who has used the app before the demo begins, and in which one; the others come as newcomers. */
const settled: Readonly<Record<string, 'wechat' | 'alipay'>> = {
  张伟: 'wechat',
  李娜: 'alipay',
  王芳: 'wechat',
  刘洋: 'alipay',
  陈静: 'wechat',
  赵磊: 'wechat',
  吴桐: 'wechat',
  冯雪: 'wechat',
  许晴: 'alipay',
  何勇: 'wechat',
};

const disputes: readonly (Dispute & { readonly id: string; readonly between: readonly [string, string] })[] = [
  {
    id: 'lane-change',
    between: ['王芳', '刘洋'],
    place: '宁波市海曙区中山西路与望京路交叉口东侧',
    location: { lat: 29.8739, lng: 121.5345 },
    weather: 'sunny',
    colours: { first: [28, 30, 34], second: [164, 44, 40] },
    saysA: { shape: 'A02', mover: 'b', facts: [], note: '对方货车突然向右变道，刮到我的左前门。' },
    saysB: { shape: 'A01', mover: 'a', facts: [], note: '我已经在本车道内，对方从后面撞上来。' },
    reason: '双方对谁变更车道说法不一，请民警认定。',
  },
  {
    id: 'car-park',
    between: ['陈静', '赵磊'],
    place: '宁波市鄞州区宁南北路停车场出口',
    location: { lat: 29.8162, lng: 121.5439 },
    weather: 'rain',
    colours: { first: [120, 126, 132], second: [196, 200, 206] },
    saysA: { shape: 'A01', mover: 'b', facts: [], note: '我停车等待出口抬杆，被后车追尾。' },
    saysB: { shape: 'A02', mover: 'a', facts: [], note: '对方突然插入我前方。' },
    reason: '对方不承认插队。',
  },
];

/** What has happened about driving tests, in this order: two windows, and somebody at each stage of a booking. */
const examActs: Readonly<Record<string, (stage: ExamsStage) => Promise<void>>> = {
  drawn: drawWindow,
  open: openWindow,
  applied: applyFirst,
  paid: paySeat,
  waiting: waitInLine,
};

type Act = (addresses: Addresses, citizen: (name: string) => Promise<Citizen>) => Promise<unknown>;

/** What the demo's citizens have done about their records, in this order; the rest is left to whoever plays them. */
const violationActs: Readonly<Record<string, Act>> = {
  lent: async (_at, citizen) => lend(await citizen('张伟'), await citizen('李娜')),
  brought: (at) => bringRecords(at),
  named: async (at, citizen) => nameDriver(at, await citizen('张伟'), 'prohibition_marking'),
  paid: async (at, citizen) => {
    const payer = await citizen('陈静');
    await payOwed(at, payer, await decide(at, payer, 'red_light'));
  },
  unpaid: async (at, citizen) => decide(at, await citizen('刘洋'), 'prohibition_sign'),
  defended: async (at, citizen) =>
    defend(at, await citizen('王芳'), {
      key: 'parking_obstruct',
      statement: '照片里看不清标线，我停在路边车位里，没有妨碍通行。',
    }),
};

/** Reads what an earlier start has done; a sentence where the file is broken. */
export const readSeeded = (directory: string): z.infer<typeof Seeded> =>
  readState(join(directory, 'demo.json'), Seeded) ?? {
    citizens: [],
    cases: {},
    insurers: false,
    violations: [],
    exams: [],
    hotline: [],
  };

/** Fills a new city through its own API, so that all its rules hold for the demo too. Does each thing once. */
export async function seed({ addresses, directory, insurerUrl, exams, hotline }: SeedOptions): Promise<void> {
  const done = readSeeded(directory);
  const keep = () => writeState(join(directory, 'demo.json'), done);
  const signedIn = new Map<string, Promise<Citizen>>();
  const citizen = (name: string) => {
    const person = people.find((one) => one.name === name);
    const wallet = settled[name];
    if (!person || !wallet) throw new Error(`${name} is no settled demo citizen`);
    const known = signedIn.get(name) ?? settleCitizen(addresses, person, wallet);
    signedIn.set(name, known);
    return known;
  };

  if (!done.open311Key) {
    done.open311Key = await makeOpen311Key(addresses);
    keep();
  }
  await Promise.all(
    Object.keys(settled)
      .filter((name) => !done.citizens.includes(name))
      .map(async (name) => {
        await citizen(name);
        done.citizens.push(name);
        keep();
      }),
  );
  // Before the job of draws runs for the first time: it would draw a window of the past before anybody has applied.
  for (const [name, act] of Object.entries(examActs)) {
    if (done.exams.includes(name)) continue;
    await act({ addresses, access: exams, citizen });
    done.exams.push(name);
    keep();
  }
  if (!done.schoolKey) {
    done.schoolKey = await connectSchool(addresses, [await citizen('冯雪'), await citizen('何勇')]);
    keep();
  }
  await Promise.all(
    disputes
      .filter(({ id }) => !done.cases[id])
      .map(async (dispute) => {
        const [a, b] = await Promise.all([citizen(dispute.between[0]), citizen(dispute.between[1])]);
        done.cases[dispute.id] = await playDispute(a, b, dispute);
        keep();
      }),
  );
  if (!done.insurers) {
    await connectInsurers(addresses, insurerUrl);
    done.insurers = true;
    keep();
  }
  const handleViolations = async () => {
    for (const [name, act] of Object.entries(violationActs)) {
      if (done.violations.includes(name)) continue;
      await act(addresses, citizen);
      done.violations.push(name);
      keep();
    }
  };
  const playHotline = async () => {
    // The last of what is done there: a city that has it all need not load a whole context to find nothing to do.
    if (done.hotline.includes('jobs')) return;
    const { hotlineStage, hotlineTurns } = await import('./hotline/hotline.js');
    const stage = hotlineStage(addresses, hotline, citizen);
    for (const turn of hotlineTurns)
      await Promise.all(
        Object.entries(turn)
          .filter(([name]) => !done.hotline.includes(name))
          .map(async ([name, act]) => {
            await act(stage);
            done.hotline.push(name);
            keep();
          }),
      );
  };
  // Neither asks anything of the other, and the first waits much for what goes its way through queues.
  await Promise.all([handleViolations(), playHotline()]);
}
