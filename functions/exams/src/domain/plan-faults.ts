import type { PlanDraft } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import { resultsBy } from '@yilu/law/exams/booking-rules';
import { fault, type PlanContext, type PlanFault, rootMinutesAhead } from './plan-context.js';
import { sessionFaults } from './session-faults.js';

/** Nobody may be surprised by a window that is already over, or by a seed that comes before the root could be seen. */
function windowFaults(draft: PlanDraft, { now, inForce }: PlanContext): PlanFault[] {
  const [opens, closes, draw] = [draft.opensAt, draft.closesAt, draft.drawAt].map((at) => Date.parse(at)) as [
    number,
    number,
    number,
  ];
  const isOpen = inForce !== undefined && Date.parse(inForce.opensAt) <= now.getTime();
  const found: PlanFault[] = [];
  if (isOpen && opens !== Date.parse(inForce.opensAt))
    found.push(
      fault('opensAt', '报名已经开始，不能再改开始时间。', 'Applications have opened; this can no longer change.'),
    );
  if (!isOpen && opens <= now.getTime())
    found.push(fault('opensAt', '报名开始时间已经过去。', 'The opening lies in the past.'));
  if (opens >= closes)
    found.push(fault('closesAt', '报名截止必须晚于报名开始。', 'The window must close after it opens.'));
  else if (closes <= now.getTime())
    found.push(fault('closesAt', '报名截止时间已经过去。', 'The close lies in the past.'));
  if (draw < closes + rootMinutesAhead * 60_000)
    found.push(
      fault(
        'drawAt',
        `摇号时间至少要在报名截止 ${rootMinutesAhead} 分钟之后，先公布申请根，再公布种子。`,
        `The draw must come at least ${rootMinutesAhead} minutes after the close: the root is published before the seed.`,
      ),
    );
  if (isOpen && draft.rankRule.firstBooking !== inForce.rankRule.firstBooking)
    found.push(
      fault(
        'rankRule.firstBooking',
        '报名已经开始，不能再改排序规则。',
        'Applications have opened; the rule can no longer change.',
      ),
    );
  return found;
}

const firstStart = ({ sessions }: PlanDraft): number =>
  Math.min(...sessions.map(({ startsAt }) => Date.parse(startsAt)));

/** What the whole of the window has to do with the first of its sessions. */
function orderFaults(draft: PlanDraft, { rules }: PlanContext): PlanFault[] {
  const first = firstStart(draft);
  if (Date.parse(draft.closesAt) >= first)
    return [fault('closesAt', '报名截止晚于第一场考试。', 'The window closes after the first session.')];
  if (Date.parse(draft.drawAt) >= first)
    return [fault('drawAt', '摇号晚于第一场考试。', 'The draw comes after the first session.')];
  const { resultWorkingDaysBefore } = rules;
  return dayOf(new Date(draft.drawAt)) <= resultsBy(dayOf(new Date(first)), rules).on
    ? []
    : [
        fault(
          'drawAt',
          `约考结果至少要在第一场考试前 ${resultWorkingDaysBefore} 个工作日公布。`,
          `Results must be out at least ${resultWorkingDaysBefore} working days before the first session.`,
        ),
      ];
}

/** Everything that is wrong with a draft, at once; nothing where it may be published at this instant. */
export function planFaults(draft: PlanDraft, context: PlanContext): readonly PlanFault[] {
  return [...windowFaults(draft, context), ...orderFaults(draft, context), ...sessionFaults(draft.sessions, context)];
}
