import type {
  ChangeServiceRequest,
  CompleteReportRequest,
  DeskAct,
  DispatchReportRequest,
  ExtendReportRequest,
  JoinReportRequest,
  ModerateReportRequest,
  MoveReportRequest,
  RejectReportRequest,
  ReopenForCallerRequest,
  ReplyToReportRequest,
  ReturnReportRequest,
  ScheduleReportRequest,
} from '@yilu/contracts';

type Without<Request> = Omit<Request, 'version'>;

/** What each act says, beside the version that its officer saw. */
export interface ActBodies extends Record<DeskAct, object> {
  accept: Record<never, never>;
  acknowledge: Record<never, never>;
  reject: Without<RejectReportRequest>;
  join: Without<JoinReportRequest>;
  dispatch: Without<DispatchReportRequest>;
  return: Without<ReturnReportRequest>;
  schedule: Without<ScheduleReportRequest>;
  extend: Without<ExtendReportRequest>;
  complete: Without<CompleteReportRequest>;
  reply: Without<ReplyToReportRequest>;
  move: Without<MoveReportRequest>;
  change_service: Without<ChangeServiceRequest>;
  moderate: Without<ModerateReportRequest>;
  reopen: Without<ReopenForCallerRequest>;
}
