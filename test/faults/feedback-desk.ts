import type { DomainEvent } from '@yilu/contracts';
import type { Report } from '@yilu/feedback/domain/files';
import { countDesk } from '@yilu/feedback/use-cases/count-desk';
import { escalateReports } from '@yilu/feedback/use-cases/escalate-reports';
import { moveFollowers } from '@yilu/feedback/use-cases/move-followers';
import { personOf, vault } from '../fixtures/feedback-people.js';
import {
  darkSignal,
  type FeedbackTown,
  followOf,
  photoId,
  photoOf,
  repliedOf,
  reportId,
  reportOf,
} from '../fixtures/feedback-town.js';
import { asked, feedbackScenario, worked } from './feedback-act.js';

const [id, other] = [reportId('A'), reportId('B')];
const base = '/feedback/staff/reports';

/** An officer's act on a report that is in this state. */
const acted = (name: string, over: Partial<Report>, act: string, body: object) =>
  feedbackScenario(name, async (town) => {
    await town.put({
      reports: [reportOf(over)],
      photos: [photoOf({ shows: 'fixed', reportId: id })],
    });
    return asked(town, 'desk_operator', ['POST', `${base}/${id}/${act}`, { version: 1, ...body }]);
  });

/** Off the queue, or the turn of a job. */
const work = (name: string, prepare: (town: FeedbackTown) => Promise<() => Promise<unknown>>) =>
  feedbackScenario(name, async (town) => worked(await prepare(town)));

const phone = async (of: typeof id) => ({ caller: { phone: await vault.seal('phone', of, '13900000001') } });
const assignment = { unitId: 'technology', at: '2026-11-20T01:30:00.000Z', returnBy: '2026-11-23' };
const at = '2026-11-20T02:00:00.000Z';
const joinedEvent: DomainEvent = {
  id: 'event-joined',
  at,
  type: 'feedback.report_changed',
  data: {
    ...{ reportId: id, serviceCode: 'FAC-SIGNAL-DARK', isPrivate: false, change: 'joined', status: 'duplicate' },
    duplicateOf: other,
  },
};
const measuredEvent: DomainEvent = {
  id: 'event-measured',
  at,
  type: 'feedback.report_measured',
  data: {
    month: '2026-11',
    serviceCode: 'FAC-LIGHTING',
    unitId: 'lighting',
    done: { hours: 3, fixed: true, inTime: true },
  },
};

/** Every act of the desk and of a unit, what callers have done for them, and what follows by itself. */
export const feedbackDesk: readonly ReturnType<typeof feedbackScenario>[] = [
  acted('acceptReport', {}, 'acceptance', {}),
  acted('rejectReport', {}, 'rejection', { reason: '不归我们管' }),
  acted('dispatchReport', {}, 'dispatch', { unitId: 'lighting' }),
  acted('acknowledgeReport', { status: 'dispatched', assignment }, 'acknowledgement', {}),
  acted('returnReport', { status: 'dispatched', assignment }, 'return', { reason: '不归我们管' }),
  acted('scheduleReport', {}, 'schedule', { unitId: 'technology' }),
  acted('extendReport', { status: 'in_progress', assignment }, 'extension', {
    expectedOn: '2026-11-26',
    reason: '等待材料',
  }),
  acted('completeReport', { status: 'in_progress', assignment }, 'completion', {
    ...{ outcome: 'fixed', photoIds: [photoId(1)], reply: '已更换灯组，恢复正常。' },
  }),
  acted('replyToReport', { status: 'done', outcome: 'fixed' }, 'reply', { text: '已更换灯组，恢复正常。' }),
  acted('moveReport', {}, 'location', { location: { lat: 29.9, lng: 121.6 } }),
  acted('changeService', { photoIds: [photoId(1)] }, 'service', { serviceCode: 'COMPLAINT' }),
  acted('moderateReport', {}, 'moderation', { reason: '含他人姓名' }),
  feedbackScenario('joinReport', async (town) => {
    await town.put({ reports: [reportOf(await phone(id)), reportOf({ reportId: other })] });
    return asked(town, 'desk_operator', ['POST', `${base}/${id}/duplicate`, { version: 1, of: other }]);
  }),
  feedbackScenario('fileForCaller', async (town) => {
    const call = { report: { ...darkSignal, reportId: other }, phone: '13900000001', line: '122' };
    return asked(town, 'desk_operator', ['POST', base, call]);
  }),
  feedbackScenario('reopenForCaller', async (town) => {
    const { reporter: _, ...called } = repliedOf(await phone(id));
    await town.put({ reports: [called] });
    return asked(town, 'desk_operator', ['POST', `${base}/${id}/reopening`, { version: 1, text: '还是不亮' }]);
  }),
  work('moveFollowers', async (town) => {
    const duplicate = reportOf({ status: 'duplicate', duplicateOf: other, followers: 2 });
    const target = reportOf({ reportId: other, followers: 4 });
    await town.put({
      reports: [duplicate, target],
      follows: [
        followOf(duplicate),
        followOf(duplicate, { personId: personOf('neighbour') }),
        followOf(target),
        followOf(target, { personId: personOf('stranger') }),
      ],
    });
    return () => moveFollowers(town.deps)(joinedEvent);
  }),
  work('countDesk', async (town) => () => countDesk(town.deps)(measuredEvent)),
  work('escalateReports', async (town) => {
    await town.put({ reports: [reportOf({ status: 'in_progress', expectedOn: '2026-11-18', assignment })] });
    return async () => {
      let fault: unknown;
      await escalateReports(town.deps, (met) => {
        fault = met;
      })(() => true);
      if (fault) throw fault;
    };
  }),
];
