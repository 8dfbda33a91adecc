import { dropShot } from '@/capture/keep';
import { useWatched } from '@/state/create-state';
import type { ReportDraft } from '../drafts/report-draft';
import { draftOf, putDraft } from '../drafts/report-drafts';
import { photoProgress, sendDrafts } from '../drafts/send-drafts';
import { withPhoto } from '../filing/proposal';
import { mostReportPhotos } from './kept-photo';
import type { ShownPhotos } from './report-photos';
import { usePicking } from './use-picking';

/** The photographs of a new report: what a camera wrote proposes pin and time, and the phone sends them by itself. */
export function useDraftPhotos(draft: ReportDraft): ShownPhotos {
  const progress = useWatched(photoProgress);
  const now = () => draftOf(draft.id) ?? draft;
  const { busy, unfit, add } = usePicking(mostReportPhotos - draft.photos.length, (photo, words) => {
    // A picture that was made ready only after the tap belongs to no report.
    if (now().state !== 'writing') return void dropShot(photo.file);
    putDraft({ ...now(), ...withPhoto(now(), photo, words, new Date()) });
    void sendDrafts();
  });
  const remove = (photoId: string): void => {
    const { photos } = now();
    for (const { file } of photos.filter((photo) => photo.photoId === photoId)) void dropShot(file);
    putDraft({ ...now(), photos: photos.filter((photo) => photo.photoId !== photoId) });
  };
  return { items: draft.photos, progress, most: mostReportPhotos, busy, unfit, add, remove };
}
