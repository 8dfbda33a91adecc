import type {
  AgreementCopy,
  AnswerAmendmentRequest,
  CaseChanged,
  ProposeAmendmentRequest,
  ReportInjuryRequest,
  SignAgreementRequest,
  Signed,
  Statistics,
} from '@yilu/contracts';
import type { PartyRole } from '@yilu/contracts/constants';
import { call } from './call';

const post = (path: string, body: unknown) => call<CaseChanged>({ method: 'POST', path: `/accidents/${path}`, body });

export const reportInjury = (caseId: string, body: ReportInjuryRequest) => post(`${caseId}/injury`, body);

export const proposeAmendment = (caseId: string, body: ProposeAmendmentRequest) => post(`${caseId}/amendments`, body);

/** What a party does about an amendment: himself, or as a guest on his host's phone. */
export function amending(caseId: string, guest?: PartyRole) {
  const at = (tail: string) => `/accidents/${caseId}/amendment/${tail}${guest ? `?for=${guest}` : ''}`;
  return {
    answer: (body: AnswerAmendmentRequest) => call<CaseChanged>({ method: 'POST', path: at('answers'), body }),
    agreement: () => call<AgreementCopy>({ method: 'GET', path: at('agreement') }),
    sign: (body: SignAgreementRequest) => call<Signed>({ method: 'POST', path: at('signatures'), body }),
  };
}
export type AmendingActs = ReturnType<typeof amending>;

export const withdrawAmendment = (caseId: string, amendmentId: string) =>
  post(`${caseId}/amendment/withdrawal`, { amendmentId });
export const objectToAgreement = (caseId: string, reason: string) => post(`${caseId}/objections`, { reason });

export const getStatistics = (from: string, to: string) =>
  call<Statistics>({ method: 'GET', path: `/accidents/statistics?from=${from}&to=${to}`, open: true });
