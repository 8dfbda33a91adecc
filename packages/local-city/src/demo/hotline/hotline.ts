import { type DraftSuggestion, type Me, PersonId } from '@yilu/contracts';
import type { Addresses } from '../../addresses.js';
import type { Citizen } from '../citizens.js';
import { signInOfficer } from '../staff.js';
import { recordAssets } from './assets.js';
import type { DemoReport } from './demo-report.js';
import { calledIn, callersPhone, freshReports } from './fresh-reports.js';
import type { HotlineAccess } from './hotline-room.js';
import { playMoves } from './moves.js';
import { pastReports } from './past-reports.js';
import { playReport } from './report-life.js';
import { near } from './spots.js';
import { type HotlineStage, reportIdOf, requestOf, unsigned } from './stage.js';
import { sendPhoto } from './street-photos.js';
import { playTips } from './tips.js';

/** Each is asked for once, however many need it. */
function once<T>(make: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (name) => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    return known;
  };
}

/** What the hotline of the demo is played with, from what the whole demo has. */
export function hotlineStage(
  addresses: Addresses,
  access: HotlineAccess,
  citizen: (name: string) => Promise<Citizen>,
): HotlineStage {
  const person = async (name: string) => {
    const { call, wallet } = await citizen(name);
    const { personId } = await call<Me>('GET', '/identity/me');
    return { personId: PersonId.parse(personId), provider: wallet };
  };
  const officer = once((sub) => signInOfficer(addresses, sub));
  return { addresses, access, citizen, person: once(person), officer, now: new Date() };
}

/** Somebody watches the streets where most is reported. */
async function watchArea({ citizen }: HotlineStage): Promise<void> {
  const { call } = await citizen('张伟');
  const { items } = await call<{ items: readonly unknown[] }>('GET', '/feedback/areas');
  if (items.length > 0) return;
  await call('POST', '/feedback/areas', { shape: { kind: 'circle', centre: near('fuming'), radiusMetres: 600 } });
}

/** What happened before the city began; a duplicate follows the report that it is joined to. */
async function playPast(stage: HotlineStage): Promise<void> {
  const isJoined = ({ since }: (typeof pastReports)[number]) => since.some(({ act }) => act === 'join');
  await Promise.all(pastReports.filter((told) => !isJoined(told)).map((told) => playReport(stage, told)));
  await Promise.all(pastReports.filter(isJoined).map((told) => playReport(stage, told)));
}

/** Files a report as an app does: its words are taken for a service first, and its photograph is sent. */
async function fileFresh(stage: HotlineStage, report: DemoReport): Promise<void> {
  const { name, photo, description } = report;
  const { call } = await stage.citizen(report.by ?? unsigned);
  const [{ serviceCode, confidence }, photoIds] = await Promise.all([
    call<DraftSuggestion>('POST', '/feedback/drafts', { text: description }),
    photo ? sendPhoto(call, { path: '/feedback/photos', name, scene: photo }).then((photoId) => [photoId]) : [],
  ]);
  const suggested = serviceCode ? { suggested: { serviceCode, confidence } } : {};
  await call('POST', '/feedback/reports', { ...requestOf(report, photoIds), ...suggested });
  for (const follower of report.followers ?? []) {
    const other = await stage.citizen(follower);
    await other.call('POST', `/feedback/reports/${reportIdOf(name)}/follow`);
  }
}

async function takeCall(stage: HotlineStage): Promise<void> {
  const operator = await stage.officer('officer-lin');
  const report = { ...requestOf(calledIn, []), anonymous: false };
  await operator('POST', '/feedback/staff/reports', { report, phone: callersPhone, line: '122' });
}

/** Has jobs of the city run at once that otherwise wait for their hour: what is late is told, and figures are counted. */
async function runJobs({ addresses }: HotlineStage): Promise<void> {
  for (const job of ['feedback-close-replied', 'feedback-escalate', 'feedback-measure-response']) {
    const run = await fetch(`${addresses.simulators}/_sim/jobs/${job}/run`, { method: 'POST' });
    if (!run.ok) throw new Error(`The job ${job} answered ${run.status}`);
  }
}

type Act = (stage: HotlineStage) => Promise<unknown>;

/** What happens at the demo’s hotline, in turns: all of a turn happens at once. */
export const hotlineTurns: readonly Readonly<Record<string, Act>>[] = [
  { assets: recordAssets, area: watchArea },
  {
    past: playPast,
    fresh: (stage) => Promise.all(freshReports.map((report) => fileFresh(stage, report))),
    call: takeCall,
    tips: playTips,
    moves: playMoves,
  },
  { jobs: runJobs },
];
