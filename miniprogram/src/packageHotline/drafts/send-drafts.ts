import { newKey } from '@/api/acts';
import { fileReport, getReportPhoto } from '@/api/hotline';
import { Refused, type Trouble, troubleOf } from '@/api/problem';
import { session } from '@/api/session';
import { online } from '@/platform/network';
import { mendingOf } from '../filing/refusal';
import { type KeptPhoto, troubleOfPhoto } from '../photos/kept-photo';
import { photoProgress } from '../photos/photo-progress';
import { PhotoGone, registerPhoto, sendPhoto } from '../photos/send-photo';
import { newReportId } from './blank-draft';
import { type Filing, nextFiling, nextSending, type Sending } from './next-job';
import { type ReportDraft, reportOf } from './report-draft';
import { changeDraft, changePhoto, draftOf, dropDone, reportDrafts } from './report-drafts';
import { doRound } from './round';

const firstPauseMs = 2_000;
const longestPauseMs = 30_000;

/** Signed out, busy or broken: a reason to wait. So many photographs on one day are a reason to ask their taker. */
const passing = ({ status, code }: Refused['problem']): boolean =>
  status === 401 || status >= 500 || (status === 429 && code !== 'feedback.photos_of_day') || code === 'command.busy';

/** Why it will never work as it stands; undefined for what only has to be tried again. */
function finalTrouble(fault: unknown): Trouble | undefined {
  if (fault instanceof PhotoGone) return { code: 'hotline.photo.gone' };
  return fault instanceof Refused && !passing(fault.problem) ? troubleOf(fault) : undefined;
}

/** Back to its writer, with why; the next try is another command. */
function giveBack({ id }: ReportDraft, trouble: Trouble): void {
  if (draftOf(id)?.state !== 'waiting') return;
  const taken = trouble.code === 'feedback.number_taken';
  changeDraft(id, {
    ...{ state: 'writing', step: mendingOf(trouble)?.step ?? 'what', tried: false, key: newKey(), trouble },
    ...(taken ? { reportId: newReportId(session.get()?.refreshToken ?? '') } : {}),
  });
}

function registered({ id }: ReportDraft, { photoId }: KeptPhoto): void {
  const isNews = draftOf(id)?.photos.some((photo) => photo.photoId === photoId && photo.state === 'kept');
  if (isNews) changePhoto(id, photoId, { state: 'registered' });
}

async function file(draft: ReportDraft): Promise<void> {
  const report = reportOf(draft);
  if (!report) return giveBack(draft, { code: 'feedback.no_service' });
  changeDraft(draft.id, { tried: true });
  const { expectedOn } = await fileReport(report, draft.key);
  changeDraft(draft.id, { state: 'filed', trouble: undefined, expectedOn });
}

const underWay = new Map<string, Promise<void>>();

/** Both lanes may come to the same photograph: it is sent once. */
function send({ draft, photo }: Sending): Promise<void> {
  const { photoId } = photo;
  const onProgress = (percent: number) => photoProgress.tell(photoId, percent);
  const sending =
    underWay.get(photoId) ??
    sendPhoto(photo, { onRegistered: () => registered(draft, photo), onProgress })
      .then(() => changePhoto(draft.id, photoId, { state: 'stored' }))
      .finally(() => underWay.delete(photoId));
  underWay.set(photoId, sending);
  return sending;
}

/** Which of several photographs cannot be used, each with why: the others stay. */
async function nameRefused({ id, photos }: ReportDraft): Promise<void> {
  for (const { photoId } of photos) {
    const trouble = await getReportPhoto(photoId).then(troubleOfPhoto, () => undefined);
    if (trouble) changePhoto(id, photoId, { state: 'refused', trouble });
  }
}

async function doJob(job: Filing): Promise<void> {
  const { draft } = job;
  try {
    if (job.kind === 'file') await file(draft);
    else if (job.kind === 'send') await send(job);
    else await registerPhoto(job.photo).then(() => registered(draft, job.photo));
  } catch (fault) {
    const trouble = finalTrouble(fault);
    if (!trouble) throw fault;
    if (job.kind !== 'file') changePhoto(draft.id, job.photo.photoId, { state: 'refused', trouble });
    if (trouble.code === 'feedback.photo_refused') await nameRefused(draft);
    giveBack(draft, trouble);
  }
}

let pauseMs = firstPauseMs;
let timer: ReturnType<typeof setTimeout> | undefined;
function later(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void sendDrafts(), pauseMs);
  pauseMs = Math.min(pauseMs * 2, longestPauseMs);
}

/** Without a network, or a session, the next job fares no better; and who was asked to slow down does not go on. */
const endsAll = (fault: unknown): boolean =>
  !online.get() || !session.get() || (fault instanceof Refused && fault.problem.status === 429);

/** One round after the other, never two at a time; what comes while one runs is taken up in its turn. */
function lane(next: (tried: ReadonlySet<string>) => Filing | undefined, nameOf: (job: Filing) => string) {
  let running = false;
  const act = async (job: Filing): Promise<void> => {
    await doJob(job);
    pauseMs = firstPauseMs;
  };
  return async (): Promise<void> => {
    if (running) return;
    running = true;
    // Signed out there is nobody to file for; signing in asks again.
    const left = await doRound({ next: (tried) => (session.get() ? next(tried) : undefined), nameOf, act, endsAll });
    running = false;
    if (left) later();
  };
}
const filing = lane(
  (tried) => nextFiling(reportDrafts.get(), tried),
  ({ draft }) => draft.id,
);
const sending = lane(
  (tried) => nextSending(reportDrafts.get(), tried),
  (job) => (job.kind === 'send' ? job.photo.photoId : job.draft.id),
);

/**
 * Brings what this phone keeps to the city: asked at every change, when the network, the session or the app come back,
 * and by itself after a failure.
 */
export async function sendDrafts(): Promise<void> {
  await Promise.all([filing(), sending()]);
}

dropDone();
online.subscribe(() => {
  if (online.get()) void sendDrafts();
});
session.subscribe(() => void sendDrafts());
