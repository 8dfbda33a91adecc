import { type AddRepairPhotoRequest, ReportPhotoId, type StaffReportPhoto } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { serviceOf } from '@yilu/law/feedback/services';
import type { PhotoTaker, ReportPhoto } from '../domain/files.js';
import { isSame, newPhoto, uploadIsOpen } from '../domain/photo-registering.js';
import { staffPhotoView } from '../domain/photo-view.js';
import type { Outcome } from '../ports.js';
import type { TakingDeps } from '../ports-photos.js';
import type { StaffCommand } from './commands.js';
import { partsOfUpload, type Registered, registeredOf } from './photo-upload.js';
import { actedBy } from './staff-act.js';

type Refusal = 'feedback.no_report' | 'feedback.photo_taken';

/**
 * Registers a photograph of a repair, marked by the officer who takes it: it is public as soon as its bytes are there.
 * Registered again it is the same one.
 */
export const addRepairPhoto =
  (deps: TakingDeps) =>
  async ({ command, officer }: StaffCommand, request: AddRepairPhotoRequest) => {
    const { store, uploads, pictures, now, newId } = deps;
    const { reportId, regions } = request;
    const photoId = request.photoId ?? ReportPhotoId.parse(newId());
    const by: PhotoTaker = { officerId: officer.officerId };
    const announced = (at: Date) => newPhoto(request, { photoId, by, at, reportId, regions, shows: 'fixed' });
    const registered = await store.perform(
      command,
      { photos: [photoId], reports: [reportId] },
      async ({ photos: [known], reports: [report] }): Promise<Result<Outcome<Registered>, Refusal>> => {
        const at = now();
        if (!report) return refuse('feedback.no_report');
        if (known && !(isSame(known, by, request) && known.reportId === reportId))
          return refuse('feedback.photo_taken');
        if (known && uploadIsOpen(known, at)) return accept({ answer: registeredOf(known) });
        const isPrivate = serviceOf(report.serviceCode)?.isPrivate !== false;
        const fresh = known ?? { ...announced(at), ...(isPrivate ? { isPrivate } : {}) };
        const uploadId = await uploads.begin(fresh.originalKey, request.mediaType);
        const version = known ? known.version + 1 : 1;
        const photo: ReportPhoto = { ...fresh, version, uploadId, registeredAt: at.toISOString() };
        const events = known ? [] : [actedBy(officer, 'repair_photo_added', photoId)];
        return accept({ photos: [photo], events, answer: registeredOf(photo) });
      },
    );
    if (!registered.ok) return registered;
    const { value } = registered;
    const photo: ReportPhoto = { ...announced(now()), ...value };
    const view: StaffReportPhoto = staffPhotoView(photo, await partsOfUpload(deps, value), (key) =>
      pictures.viewUrl(key, now()),
    );
    return accept(view);
  };
