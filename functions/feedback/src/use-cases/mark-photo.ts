import type { MarkPhotoRequest, ReportPhotoId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { ReportPhoto } from '../domain/files.js';
import { withCover } from '../domain/photo-cover.js';
import { publicKeys } from '../domain/photo-keys.js';
import { isForgotten, mayTurn } from '../domain/photo-state.js';
import type { Outcome } from '../ports.js';
import type { DevelopingDeps } from '../ports-photos.js';
import type { StaffCommand } from './commands.js';
import { type ActedOn, actedOn } from './photo-acted.js';
import { publishCopies } from './publish-copies.js';
import { actedBy } from './staff-act.js';

export type MarkRefusal =
  | 'feedback.no_photo'
  | 'feedback.photo_private'
  | 'feedback.photo_not_to_mark'
  | 'feedback.photo_changed';

/**
 * Says what of a photograph has to be hidden, or that nothing has: its public copy is drawn of the sealed one and is
 * public when this is done. Marked anew, everything is drawn anew.
 */
export const markPhoto =
  (deps: DevelopingDeps) =>
  (
    { command, officer }: StaffCommand,
    photoId: ReportPhotoId,
    { reportId, regions, version: seen }: MarkPhotoRequest,
  ) =>
    deps.store.perform(
      command,
      { photos: [photoId], reports: [reportId] },
      async ({ photos: [photo], reports: [report] }): Promise<Result<Outcome<ActedOn>, MarkRefusal>> => {
        if (photo?.reportId !== reportId || isForgotten(photo)) return refuse('feedback.no_photo');
        if (photo.isPrivate) return refuse('feedback.photo_private');
        if (!mayTurn(photo.state, 'public') || !photo.copyKey) return refuse('feedback.photo_not_to_mark');
        if (photo.version !== seen) return refuse('feedback.photo_changed');
        const copy = await deps.bytes.read(photo.copyKey);
        if (!copy) throw new Error('Copy of a sealed photograph is not there');
        const version = photo.version + 1;
        const keys = publicKeys(photoId, version);
        await publishCopies(deps, copy, regions, keys);
        const next: ReportPhoto = { ...photo, version, state: 'public', regions, ...keys };
        const reports = withCover(report, photo, next);
        const events = [
          actedBy(officer, 'photo_marked', photoId, regions.length === 0 ? 'nothing_to_hide' : undefined),
        ];
        return accept({ photos: [next], reports, events, answer: actedOn(next) });
      },
    );
