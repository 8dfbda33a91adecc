import { type AlertDetail, CaseId } from '@yilu/contracts';
import type { Staff } from '@yilu/http';
import { accept, refuse } from '@yilu/kernel';
import { alertView } from '../domain/collision-watch.js';
import { alertedCase } from '../domain/derived.js';
import type { Deps } from '../ports.js';
import { actedOn } from './staff-command.js';

/** One alert with its accidents, newest first; the reading is told before they are shown. */
export const readAlert =
  ({ cases, collisions }: Deps) =>
  async (staff: Staff, alertId: string) => {
    const group = await collisions.find(alertId);
    const alert = group && alertView(group);
    if (!alert) return refuse('accident.no_such_alert' as const);
    await cases.tell(actedOn(staff, 'alert_read', alertId));
    const newest = [...group.cases].reverse().map(({ caseId }) => CaseId.parse(caseId));
    const found = await cases.findAll(newest);
    return accept({ ...alert, cases: found.map(alertedCase) } satisfies AlertDetail);
  };
