import type { PhotoReasonRequest, ReportPhotoId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { ReportPhoto } from '../domain/files.js';
import { withCover } from '../domain/photo-cover.js';
import { isForgotten, mayTurn } from '../domain/photo-state.js';
import type { Deps, Outcome } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { type ActedOn, actedOn } from './photo-acted.js';
import { actedBy } from './staff-act.js';

/** Takes a photograph away from everybody outside; links that somebody still holds die within five minutes. */
export const hidePhoto =
  ({ store }: Pick<Deps, 'store'>) =>
  ({ command, officer }: StaffCommand, photoId: ReportPhotoId, { reportId, reason }: PhotoReasonRequest) =>
    store.perform(
      command,
      { photos: [photoId], reports: [reportId] },
      ({
        photos: [photo],
        reports: [report],
      }): Result<Outcome<ActedOn>, 'feedback.no_photo' | 'feedback.photo_not_to_hide'> => {
        if (photo?.reportId !== reportId || isForgotten(photo)) return refuse('feedback.no_photo');
        if (!mayTurn(photo.state, 'hidden')) return refuse('feedback.photo_not_to_hide');
        const next: ReportPhoto = { ...photo, version: photo.version + 1, state: 'hidden' };
        return accept({
          photos: [next],
          reports: withCover(report, photo, next),
          events: [actedBy(officer, 'photo_hidden', photoId, reason)],
          answer: actedOn(next),
        });
      },
    );
