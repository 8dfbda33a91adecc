import type { CaseId, PartyRole } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { amendmentHoursOf } from '@yilu/law';
import { seatOf } from '../domain/lifecycle.js';
import { placeOf } from '../domain/queue.js';
import { caseView } from '../domain/view.js';
import type { Deps } from '../ports.js';
import { photoUrls } from './photo-urls.js';

/** The case as the caller may see it. A case that waits for an officer costs one more query: its place in the queue. */
export const getCase =
  ({ cases, photos, now, profile }: Deps) =>
  async (personId: string, caseId: CaseId, actingFor?: PartyRole) => {
    const seat = seatOf(await cases.find(caseId), personId, actingFor);
    if (!seat.ok) return seat;
    const { accident, role, via } = seat.value;
    const waits = accident.status === 'officer_queue';
    const place = waits ? placeOf(await cases.listWaiting(), caseId) : undefined;
    const at = now();
    return accept(
      caseView(accident, role, {
        via,
        photoUrls: await photoUrls(photos, accident, at),
        place,
        now: at,
        amendmentHours: amendmentHoursOf(profile),
      }),
    );
  };
