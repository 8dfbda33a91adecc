import type {
  AcceptLiabilityRequest,
  AcknowledgeDeterminationRequest,
  AddPhotoRequest,
  AgreementCopy,
  AnswerQuestionRequest,
  Callback,
  CaseChanged,
  CaseSummary,
  CaseView,
  ConfirmParticularsRequest,
  JoinCaseRequest,
  OpenCaseRequest,
  Page,
  Pairing,
  PhotoUpload,
  ReferToPoliceRequest,
  RequestCallbackRequest,
  SignAgreementRequest,
  Statement,
  Verification,
} from '@yilu/contracts';
import { call } from './call';

const post = <T = CaseChanged>(path: string, body?: unknown) =>
  call<T>({ method: 'POST', path: `/accidents/${path}`, body: body ?? {} });
const get = <T>(path: string) => call<T>({ method: 'GET', path: `/accidents/${path}` });

export const openCase = (body: OpenCaseRequest) => call<CaseChanged>({ method: 'POST', path: '/accidents', body });
export const listCases = (cursor?: string) =>
  call<Page<CaseSummary>>({
    method: 'GET',
    path: cursor ? `/accidents?cursor=${encodeURIComponent(cursor)}` : '/accidents',
  });
export const getCase = (caseId: string) => get<CaseView>(caseId);
export const addPhoto = (caseId: string, body: AddPhotoRequest) => post<PhotoUpload>(`${caseId}/photos`, body);
export const clearRoad = (caseId: string) => post(`${caseId}/clearance`);
export const startPairing = (caseId: string) => post<Pairing>(`${caseId}/pairing`);
export const inviteDriver = (caseId: string, phone: string) => post(`${caseId}/invitations`, { phone });
export const joinCase = (body: JoinCaseRequest) => post('joins', body);
export const confirmParticulars = (caseId: string, body: ConfirmParticularsRequest) =>
  call<CaseChanged>({ method: 'PUT', path: `/accidents/${caseId}/particulars`, body });
export const makeStatement = (caseId: string, body: Statement) =>
  call<CaseChanged>({ method: 'PUT', path: `/accidents/${caseId}/statement`, body });
export const acceptLiability = (caseId: string, body: AcceptLiabilityRequest) => post(`${caseId}/acceptances`, body);
export const getAgreement = (caseId: string) => get<AgreementCopy>(`${caseId}/agreement`);
export const signAgreement = (caseId: string, body: SignAgreementRequest) => post(`${caseId}/signatures`, body);
export const withdrawCase = (caseId: string) => post(`${caseId}/withdrawal`);
export const referToPolice = (caseId: string, body: ReferToPoliceRequest) => post(`${caseId}/referral`, body);

export const requestOfficer = (caseId: string, reason?: string) =>
  post(`${caseId}/officer-requests`, reason ? { reason } : {});
export const answerQuestion = (caseId: string, body: AnswerQuestionRequest) => post(`${caseId}/answers`, body);
export const acknowledgeDetermination = (caseId: string, outcome: AcknowledgeDeterminationRequest['outcome']) =>
  post(`${caseId}/determination/acknowledgement`, { outcome });
export const requestReview = (caseId: string, reasons: string) => post(`${caseId}/determination/review`, { reasons });
export const requestCallback = (body: RequestCallbackRequest) => post<Callback>('callbacks', body);
export const verifyAgreement = (number: string) =>
  call<Verification>({ method: 'GET', path: `/accidents/verifications/${encodeURIComponent(number)}`, open: true });
