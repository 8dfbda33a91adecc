import { createHmac, hash } from 'node:crypto';
import { maximumReportPhotos } from '@yilu/contracts';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import type { ApiKey } from '../domain/api-key.js';
import type { ClientNote, Report } from '../domain/files.js';
import { reopened, surveyed } from '../domain/judging.js';
import { maskPersonal } from '../domain/mask-personal.js';
import { attached } from '../domain/photo-attach.js';
import { badRequest, type Errors, notFound, refused } from '../open311/errors.js';
import type { NewUpdate } from '../open311/new-update.js';
import { isAwaited } from '../open311/request-rows.js';
import { offeredService } from '../open311/services.js';
import type { Deps } from '../ports.js';
import { type KeepsPhotos, keepSentPhotos } from './keep-sent-photos.js';
import { reportChanged } from './report-news.js';

/** Nobody at the desk reads more of them, and an item of the store has an end. */
const maximumNotes = 20;
const maximumNotesLength = 30_000;

type Refusal = 'unknown' | 'full' | 'photos' | 'not_reopened';

const errors: Readonly<Record<Refusal, Errors>> = {
  unknown: [notFound('service_request_id was not found')],
  full: [badRequest('The request has as many updates of clients as it may have')],
  photos: [badRequest('The request has as many photographs as it may have')],
  not_reopened: [badRequest('The request cannot be reopened: there is no answer to it, or it is over a week old')],
};

/** Once for each number of the client's, or for each different text of a day where the client has no numbers. */
function updateIdOf({ keyHash }: ApiKey, { photos, ...update }: NewUpdate, day: string): string {
  const pictures = photos.map(({ bytes }) => hash('sha256', bytes, 'hex'));
  const { reportId, clientUpdateId } = update;
  const said = clientUpdateId ? [reportId, clientUpdateId] : [day, Object.entries(update).sort(), pictures];
  return `${reportId}-${createHmac('sha256', keyHash).update(JSON.stringify(said)).digest('hex').slice(0, 20)}`;
}

/** What it does to the report itself: the client that filed it may say that it is fixed, or that it is not. */
function judged(report: Report, { status, text }: NewUpdate, at: Date) {
  if (status === 'reopen') {
    const again = reopened(report, { text }, at);
    return again.ok ? accept({ report: again.value, change: 'reopened' as const }) : refuse('not_reopened' as const);
  }
  if (report.status !== 'replied' || (status !== 'fixed' && status !== 'closed')) return accept(undefined);
  const closed = surveyed(report, { fixed: true }, at);
  return accept(
    closed.ok && closed.value.status === 'closed' ? { report: closed.value, change: 'closed' as const } : undefined,
  );
}

/** Keeps what a client writes to a request for the desk; its number is answered, the same one however often it is sent. */
export const postUpdate =
  (deps: Pick<Deps, 'store' | 'vault' | 'now' | 'city' | 'h5Url'> & KeepsPhotos) =>
  async (key: ApiKey, update: NewUpdate): Promise<Result<string, Errors>> => {
    const { reportId, photos, links, status, text } = update;
    const at = deps.now();
    const updateId = updateIdOf(key, update, dayOf(at));
    const kept = await keepSentPhotos(deps)(key.keyId, updateId, photos);
    if (!kept.ok) return kept;
    const command = { actor: `api_key:${key.keyId}`, operation: 'postUpdate', key: updateId, hash: updateId };
    const posted = await deps.store.perform<string, Refusal>(
      command,
      { reports: [reportId], photos: kept.value },
      async ({ reports: [report], photos: registered }) => {
        if (!report || !offeredService(report.serviceCode) || isAwaited(report)) return refuse('unknown');
        const notes = report.clientNotes ?? [];
        if (notes.length >= maximumNotes || JSON.stringify(notes).length > maximumNotesLength) return refuse('full');
        const photoIds = [...new Set([...report.photoIds, ...kept.value])];
        if (photoIds.length > maximumReportPhotos) return refuse('photos');
        const theirs = attached(registered, kept.value, { reportId, isPrivate: false, owner: { keyId: key.keyId } });
        if (!theirs.ok) return refuse('photos');
        const isOwn = report.client?.keyId === key.keyId;
        const outcome = isOwn ? judged(report, update, at) : accept(undefined);
        if (!outcome.ok) return outcome;
        const changed = outcome.value?.report ?? { ...report, version: report.version + 1 };
        const note: ClientNote = {
          ...{ at: at.toISOString(), keyId: key.keyId, updateId, text: maskPersonal(text) },
          ...(status ? { status } : {}),
          ...(links.length > 0 ? { links } : {}),
        };
        const next = { ...changed, photoIds, clientNotes: [...notes, note] };
        return accept({
          reports: [next],
          photos: theirs.value,
          events: outcome.value ? await reportChanged(next, outcome.value.change, deps) : [],
          answer: updateId,
        });
      },
    );
    if (posted.ok) return posted;
    if (posted.refusal === 'command.busy' || posted.refusal === 'command.key_reused')
      return refused(badRequest('The update could not be kept just now; send it again'));
    return refused(...errors[posted.refusal]);
  };
