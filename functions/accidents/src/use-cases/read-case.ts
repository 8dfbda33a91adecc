import type { CaseId } from '@yilu/contracts';
import type { Staff } from '@yilu/http';
import { accept, refuse } from '@yilu/kernel';
import { amendmentHoursOf } from '@yilu/law';
import { officerCaseView } from '../domain/view.js';
import type { Deps } from '../ports.js';
import { photoUrls } from './photo-urls.js';
import { actedOn } from './staff-command.js';

/** A case with its history; the reading is told beside it, so that nobody browses unseen. */
export const readCase =
  ({ cases, photos, now, profile }: Deps) =>
  async (staff: Staff, caseId: CaseId) => {
    const at = now();
    const found = await cases.findWithHistory(caseId);
    if (!found) return refuse('accident.not_found' as const);
    await cases.tell(actedOn(staff, 'case_read', caseId));
    const { accident, history } = found;
    const urls = await photoUrls(photos, accident, at);
    return accept(
      officerCaseView(accident, history, {
        photoUrls: urls,
        place: undefined,
        now: at,
        amendmentHours: amendmentHoursOf(profile),
      }),
    );
  };
