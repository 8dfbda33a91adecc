import type {
  AgreementCopy,
  AnswerAmendmentRequest,
  CaseChanged,
  ProposeAmendmentRequest,
  ReportInjuryRequest,
  SignAgreementRequest,
  Statistics,
} from '@yilu/contracts';
import { call } from './call';

const post = (path: string, body: unknown) => call<CaseChanged>({ method: 'POST', path: `/accidents/${path}`, body });

export const reportInjury = (caseId: string, body: ReportInjuryRequest) => post(`${caseId}/injury`, body);

export const proposeAmendment = (caseId: string, body: ProposeAmendmentRequest) => post(`${caseId}/amendments`, body);
export const answerAmendment = (caseId: string, body: AnswerAmendmentRequest) =>
  post(`${caseId}/amendment/answers`, body);
export const getAmendedAgreement = (caseId: string) =>
  call<AgreementCopy>({ method: 'GET', path: `/accidents/${caseId}/amendment/agreement` });
export const signAmendment = (caseId: string, body: SignAgreementRequest) =>
  post(`${caseId}/amendment/signatures`, body);
export const withdrawAmendment = (caseId: string, amendmentId: string) =>
  post(`${caseId}/amendment/withdrawal`, { amendmentId });
export const objectToAgreement = (caseId: string, reason: string) => post(`${caseId}/objections`, { reason });

export const getStatistics = (from: string, to: string) =>
  call<Statistics>({ method: 'GET', path: `/accidents/statistics?from=${from}&to=${to}`, open: true });
