import type { ChangeServiceRequest, ReportActed, ReportId, UnitId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { unitOf } from '../city/units.js';
import { type ReclassifyRefusal, reclassified, withdrawn } from '../domain/correcting.js';
import type { Report } from '../domain/files.js';
import { isPrivate } from '../domain/report-view.js';
import type { Deps, Found } from '../ports.js';
import { type Acted, type ActRefusal, actOnReport, type DeskCommand } from './act-on-report.js';

type Refusal = ReclassifyRefusal | 'feedback.changed_meanwhile';

const photosOf = ({ photoIds, fixedPhotoIds }: Report) => [...new Set([...photoIds, ...fixedPhotoIds])];

/**
 * Puts the service of a report right; the suggestion is measured by what it is in the end. With a service that is private
 * its photographs are nobody's outside either.
 */
export const changeService =
  (deps: Deps) =>
  async (
    by: DeskCommand,
    reportId: ReportId,
    { version, serviceCode }: ChangeServiceRequest,
  ): Promise<Result<ReportActed, Refusal | ActRefusal | CommandRefusal>> => {
    const [known] = isPrivate({ serviceCode }) ? (await deps.store.find({ reports: [reportId] })).reports : [];
    const photos = known ? photosOf(known) : [];
    const isOutside = (unitId: UnitId) => unitOf(deps.city, unitId)?.kind === 'outside';
    const decide = (report: Report, found: Found): Result<Acted, Refusal> => {
      const next = reclassified(report, serviceCode, deps.now(), isOutside);
      if (!next.ok) return next;
      // One more was attached since it was read.
      if (isPrivate(next.value) && photosOf(report).some((photoId) => !photos.includes(photoId)))
        return refuse('feedback.changed_meanwhile');
      const files = { photos: withdrawn(found.photos) };
      return accept({ report: next.value, change: 'service_changed', reason: serviceCode, files });
    };
    return actOnReport(deps)(by, { reportId, version, act: 'change_service', also: { photos } }, decide);
  };
