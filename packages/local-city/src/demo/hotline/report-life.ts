import type { ReportPhotoId } from '@yilu/contracts';
import { revisionOf } from '@yilu/feedback/domain/revision';
import type { Deps } from '@yilu/feedback/ports';
import { acceptReport } from '@yilu/feedback/use-cases/accept-report';
import { acknowledgeReport } from '@yilu/feedback/use-cases/acknowledge-report';
import { answerSurvey } from '@yilu/feedback/use-cases/answer-survey';
import { completeReport } from '@yilu/feedback/use-cases/complete-report';
import { dispatchReport } from '@yilu/feedback/use-cases/dispatch-report';
import { extendReport } from '@yilu/feedback/use-cases/extend-report';
import { fileReport } from '@yilu/feedback/use-cases/file-report';
import { followReport } from '@yilu/feedback/use-cases/follow-report';
import { joinReport } from '@yilu/feedback/use-cases/join-report';
import { rejectReport } from '@yilu/feedback/use-cases/reject-report';
import { reopenReport } from '@yilu/feedback/use-cases/reopen-report';
import { returnReport } from '@yilu/feedback/use-cases/return-report';
import { scheduleReport } from '@yilu/feedback/use-cases/schedule-report';
import { addDays, dayOf, type Result } from '@yilu/kernel';
import { type Happened, instantOf, type PastReport } from './demo-report.js';
import { hotlineRoom } from './hotline-room.js';
import { deskOfficer, type HotlineStage, reportIdOf, requestOf, unsigned } from './stage.js';
import { markingOf, photoSettled, sendPhoto } from './street-photos.js';
import type { StreetScene } from './street-picture.js';

const citizensPhotos = '/feedback/photos';
const repairPhotos = '/feedback/staff/photos';

interface Playing {
  readonly stage: HotlineStage;
  readonly room: Deps;
  readonly told: PastReport;
  /** Of the act. */
  readonly key: string;
}

const commandOf = (actor: string, operation: string, key: string) => ({ actor, operation, key, hash: '0' });

/** The operator does what is the desk's; the unit's own people, or those who stand in for them, do the rest. */
function officerFor({ act }: Happened, unitId: string | undefined): string {
  if (act === 'accept' || act === 'dispatch' || act === 'reject' || act === 'join') return 'officer-lin';
  const isUnits = act === 'acknowledge' || act === 'return';
  return isUnits && unitId === 'maintenance' ? 'officer-tang' : 'officer-fei';
}

/** The photograph of a repair, public as soon as it lies in the store. */
async function repairPhoto({ stage, room, told, key }: Playing): Promise<ReportPhotoId> {
  const scene: StreetScene = { shows: told.repair ?? 'sign', fixed: true };
  const more = { reportId: reportIdOf(told.name), ...markingOf(scene) };
  const call = await stage.officer('officer-fei');
  const photoId = await sendPhoto(call, { path: repairPhotos, name: key, scene, more });
  await photoSettled(room.store, photoId);
  return photoId;
}

async function byReporter(playing: Playing, deed: Extract<Happened, { act: 'confirm' | 'reopen' }>) {
  const { room, told, key } = playing;
  const person = await playing.stage.person(told.by ?? unsigned);
  const by = { command: commandOf(person.personId, deed.act, key), ...person };
  const reportId = reportIdOf(told.name);
  return deed.act === 'confirm'
    ? answerSurvey(room)(by, reportId, { fixed: true, rating: deed.rating })
    : reopenReport(room)(by, reportId, { text: deed.text, photoIds: [] });
}

async function act(playing: Playing, deed: Happened): Promise<Result<unknown, unknown>> {
  if (deed.act === 'confirm' || deed.act === 'reopen') return byReporter(playing, deed);
  const { room, told, key, stage } = playing;
  const reportId = reportIdOf(told.name);
  const [report] = (await room.store.find({ reports: [reportId] })).reports;
  if (!report) throw new Error(`The demo’s report ${told.name} is not there`);
  const sub = officerFor(deed, report.assignment?.unitId);
  const by = { command: commandOf(sub, deed.act, key), officer: deskOfficer(sub) };
  const version = revisionOf(report);
  switch (deed.act) {
    case 'accept':
      return acceptReport(room)(by, reportId, { version });
    case 'acknowledge':
      return acknowledgeReport(room)(by, reportId, { version });
    case 'dispatch':
      return dispatchReport(room)(by, reportId, { version, unitId: deed.unitId });
    case 'schedule':
      return scheduleReport(room)(by, reportId, { version, unitId: deed.unitId });
    case 'extend': {
      const today = dayOf(stage.now);
      const from = report.expectedOn && report.expectedOn > today ? report.expectedOn : today;
      return extendReport(room)(by, reportId, { version, expectedOn: addDays(from, deed.later), reason: deed.reason });
    }
    case 'return':
      return returnReport(room)(by, reportId, { version, reason: deed.reason });
    case 'reject':
      return rejectReport(room)(by, reportId, { version, reason: deed.reason });
    case 'join':
      return joinReport(room)(by, reportId, { version, of: reportIdOf(deed.of) });
    case 'fix': {
      const photoIds = [await repairPhoto(playing)];
      const reply = deed.reply ? { reply: deed.reply } : {};
      return completeReport(room)(by, reportId, { version, outcome: 'fixed', photoIds, ...reply });
    }
    case 'give_up':
    case 'answer': {
      const outcome = deed.act === 'answer' ? 'answered' : 'not_fixed';
      return completeReport(room)(by, reportId, {
        version,
        outcome,
        photoIds: [],
        text: deed.reply,
        reply: deed.reply,
      });
    }
  }
}

function mustBe(outcome: Result<unknown, unknown>, what: string): void {
  if (!outcome.ok) throw new Error(`${what}: ${JSON.stringify(outcome.refusal)}`);
}

/** Files it with its photograph; answers that. */
async function filed({ stage, room, told, key }: Playing): Promise<readonly ReportPhotoId[]> {
  const { name, photo, by = unsigned, assetCode } = told;
  const [reporter, { call }] = await Promise.all([stage.person(by), stage.citizen(by)]);
  const photoIds = photo ? [await sendPhoto(call, { path: citizensPhotos, name, scene: photo })] : [];
  const command = commandOf(reporter.personId, 'fileReport', key);
  const source = assetCode ? 'sticker' : 'app';
  mustBe(await fileReport(room)({ command, source, reporter }, requestOf(told, photoIds)), name);
  return photoIds;
}

/**
 * Files a report at its instant and has everything happen to it that did since, each at its own. What a start that was
 * interrupted has filed stays as it is: the receipts of acts so long ago are forgotten, and none could be repeated.
 */
export async function playReport(stage: HotlineStage, told: PastReport): Promise<void> {
  const clock = { at: instantOf(told.on, stage.now) };
  const room = hotlineRoom(stage.access, clock);
  const { name, photo } = told;
  const playing = (key: string): Playing => ({ stage, room, told, key: `demo-${name}-${key}` });
  const [known] = (await room.store.find({ reports: [reportIdOf(name)] })).reports;
  if (known) return;
  const photoIds = await filed(playing('filed'));
  for (const [at, deed] of told.since.entries()) {
    clock.at = instantOf(deed.on, stage.now);
    mustBe(await act(playing(String(at)), deed), `${name}, ${deed.act}`);
  }
  clock.at = instantOf(told.on, stage.now);
  for (const follower of told.followers ?? []) {
    const by = await stage.person(follower);
    const command = commandOf(by.personId, 'followReport', playing('followed').key);
    mustBe(await followReport(room)({ command, ...by }, reportIdOf(name)), `${name}, followed`);
  }
  if (!photo?.isMarked) return;
  const desk = await stage.officer('officer-fei');
  for (const photoId of photoIds) {
    const { version } = await photoSettled(room.store, photoId);
    const marking = { version, reportId: reportIdOf(name), ...markingOf(photo) };
    await desk('POST', `${repairPhotos}/${photoId}/marking`, marking);
  }
}
