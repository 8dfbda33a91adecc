import type {
  AnswerObjectionRequest,
  BankImports,
  BankImportView,
  BankUpload,
  BookingChanged,
  CancelSessionsRequest,
  ExamSubject,
  GiveSeatBackRequest,
  ObjectionAnswered,
  OwingHalls,
  PlanChanged,
  PublishBankRequest,
  RegisterBankRequest,
  RerunDrawRequest,
  ResultsEntered,
  SessionsCancelled,
  SiteList,
  StaffCertificate,
  StaffObjectionPage,
  StaffObjectionQuery,
  StaffPlanPage,
  StaffPlanQuery,
  StaffPlanView,
  StaffSessionPage,
  StaffSessionView,
} from '@yilu/contracts';
import type { ApiClient } from '../api/api-client.js';

const pageSize = 30;
const base = '/exams/staff';
const pageOf = (cursor: string | undefined, more: Readonly<Record<string, string>> = {}, limit = pageSize) =>
  new URLSearchParams({ ...more, limit: String(limit), ...(cursor ? { cursor } : {}) });
const planAt = (planId: string, rest = '') => `${base}/plans/${encodeURIComponent(planId)}${rest}`;
const bankAt = (bankId: string, rest: string) => `${base}/banks/${encodeURIComponent(bankId)}${rest}`;
const sessionAt = (sessionId: string, rest = '') => `${base}/sessions/${encodeURIComponent(sessionId)}${rest}`;

/** The officers' side of exams, under its operation ids. Drafts go as they are typed: the API names what does not fit. */
export const examsApi = (client: ApiClient) => ({
  listExamSites: () => client.open<SiteList>('GET', '/exams/sites'),
  listStaffExamPlans: (show: StaffPlanQuery['show'], cursor: string | undefined) =>
    client.json<StaffPlanPage>('GET', `${base}/plans?${pageOf(cursor, { show })}`),
  getStaffExamPlan: (planId: string) => client.json<StaffPlanView>('GET', planAt(planId)),
  draftExamPlan: (draft: object) => client.json<PlanChanged>('POST', `${base}/plans`, draft),
  saveExamPlan: (planId: string, body: { version: number; draft: object }) =>
    client.json<PlanChanged>('PUT', planAt(planId), body),
  publishExamPlan: (planId: string, version: number) =>
    client.json<PlanChanged>('POST', planAt(planId, '/publication'), { version }),
  changeExamPlan: (planId: string, body: { version: number; draft: object; reason: string }) =>
    client.json<PlanChanged>('POST', planAt(planId, '/editions'), body),
  rerunExamDraw: (planId: string, body: RerunDrawRequest) =>
    client.json<PlanChanged>('POST', planAt(planId, '/reruns'), body),
  listStaffExamSessions: (planId: string, subject: ExamSubject, cursor: string | undefined) =>
    client.json<StaffSessionPage>('GET', planAt(planId, `/sessions?${pageOf(cursor, { subject }, 50)}`)),
  getExamRoster: (sessionId: string, cursor: string | undefined) =>
    client.json<StaffSessionView>('GET', sessionAt(sessionId, `?${pageOf(cursor, {}, 50)}`)),
  checkIn: (sessionId: string, number: string) =>
    client.json<BookingChanged>('POST', sessionAt(sessionId, '/check-ins'), { number }),
  giveSeatBack: (sessionId: string, body: GiveSeatBackRequest) =>
    client.json<BookingChanged>('POST', sessionAt(sessionId, '/given-back'), body),
  enterExamResults: (sessionId: string, rows: readonly object[]) =>
    client.json<ResultsEntered>('POST', sessionAt(sessionId, '/results'), { rows }),
  cancelExamSessions: (body: CancelSessionsRequest) =>
    client.json<SessionsCancelled>('POST', `${base}/session-cancellations`, body),
  listStaffExamObjections: (queue: StaffObjectionQuery['queue'], cursor: string | undefined) =>
    client.json<StaffObjectionPage>('GET', `${base}/objections?${pageOf(cursor, { queue })}`),
  answerExamObjection: (objectionId: string, body: AnswerObjectionRequest) =>
    client.json<ObjectionAnswered>('POST', `${base}/objections/${encodeURIComponent(objectionId)}/answer`, body),
  getExamCertificate: (objectionId: string) =>
    client.json<StaffCertificate>('GET', `${base}/objections/${encodeURIComponent(objectionId)}/certificate`),
  listOwingHalls: () => client.json<OwingHalls>('GET', `${base}/owing-halls`),
  listBanks: () => client.json<BankImports>('GET', `${base}/banks`),
  registerBank: (body: RegisterBankRequest) => client.json<BankUpload>('POST', `${base}/banks`, body),
  checkBank: (bankId: string) => client.json<BankImportView>('POST', bankAt(bankId, '/check')),
  publishBank: (bankId: string, body: PublishBankRequest) =>
    client.json<BankImportView>('POST', bankAt(bankId, '/publication'), body),
});
