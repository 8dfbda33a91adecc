import type { DeskReportView, ReportStatus } from '@yilu/contracts';
import { addDays, type Day, dayOf } from '@yilu/kernel/day';
import { petitionClocks } from '@yilu/law/feedback/clocks';

interface Clock {
  readonly id: 'expected' | 'return' | 'register' | 'receipt' | 'decide' | 'extend';
  readonly on: Day;
  /** The article of 信访工作条例 that it runs by. */
  readonly article?: string;
  /** Counted without moving off days of rest: who acts by it is in time. */
  readonly nominal: boolean;
  readonly state: 'kept' | 'runs' | 'late';
}

const worked: readonly ReportStatus[] = ['done', 'replied', 'closed', 'rejected', 'duplicate'];
type Clocked = Pick<DeskReportView, 'serviceCode' | 'status' | 'requestedAt' | 'expectedOn' | 'assignment'>;

/** Which days run for a report, the hotline's own and, for a complaint, those of the petition rules. */
export function clocksOf(report: Clocked, today: Day): Clock[] {
  const { serviceCode, status, requestedAt, expectedOn, assignment } = report;
  const isWorked = worked.includes(status);
  const isComplaint = serviceCode === 'COMPLAINT';
  const stateOf = (on: Day, isKept: boolean): Clock['state'] => (isKept ? 'kept' : on < today ? 'late' : 'runs');
  const clock = (id: Clock['id'], on: Day, isKept: boolean, article?: string, nominal = false): Clock => ({
    ...{ id, on, nominal, state: stateOf(on, isKept) },
    ...(article ? { article } : {}),
  });
  const petition = (id: Clock['id'], limit: { readonly value: number; readonly article: string }) =>
    clock(id, addDays(dayOf(new Date(requestedAt)), limit.value), status !== 'submitted', limit.article, true);
  return [
    ...(isComplaint
      ? [petition('register', petitionClocks.register), petition('receipt', petitionClocks.receipt)]
      : []),
    ...(assignment && status === 'dispatched'
      ? [clock('return', assignment.returnBy, false, isComplaint ? petitionClocks.wrongAddressee.article : undefined)]
      : []),
    ...(expectedOn
      ? [
          isComplaint
            ? clock('decide', expectedOn, isWorked, petitionClocks.decide.article)
            : clock('expected', expectedOn, isWorked),
        ]
      : []),
    ...(isComplaint && expectedOn && !isWorked && status !== 'extended'
      ? [clock('extend', addDays(expectedOn, petitionClocks.extend.value), false, petitionClocks.extend.article, true)]
      : []),
  ];
}
