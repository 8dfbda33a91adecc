import { dropShot } from '@/capture/keep';
import { useWatched } from '@/state/create-state';
import type { ReportDraft } from '../drafts/report-draft';
import { draftOf, isDropped, putDraft } from '../drafts/report-drafts';
import { sendDrafts } from '../drafts/send-drafts';
import { withoutPhoto, withPhoto } from '../filing/proposal';
import { mostReportPhotos } from './kept-photo';
import { photoProgress } from './photo-progress';
import type { ShownPhotos } from './report-photos';
import { usePicking } from './use-picking';

/** The photographs of a new report: what a camera wrote proposes pin and time, and the phone sends them by itself. */
export function useDraftPhotos(draft: ReportDraft): ShownPhotos {
  const progress = useWatched(photoProgress);
  const now = () => draftOf(draft.id) ?? draft;
  const { busy, unfit, add } = usePicking(mostReportPhotos - draft.photos.length, (photo, words) => {
    // A picture that was made ready only after the tap, or after the draft was dropped, belongs to no report.
    if (now().state !== 'writing' || isDropped(draft.id)) return void dropShot(photo.file);
    putDraft({ ...now(), ...withPhoto(now(), photo, words, new Date()) });
    void sendDrafts();
  });
  const remove = (photoId: string): void => {
    for (const { file } of now().photos.filter((photo) => photo.photoId === photoId)) void dropShot(file);
    putDraft({ ...now(), ...withoutPhoto(now(), photoId) });
  };
  return { items: draft.photos, progress, most: mostReportPhotos, busy, unfit, add, remove };
}
