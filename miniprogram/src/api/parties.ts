import type {
  AcceptLiabilityRequest,
  AgreementCopy,
  CaseChanged,
  CaseView,
  GuestSeated,
  Others,
  SeatGuestRequest,
  SignAgreementRequest,
  Signed,
  Statement,
} from '@yilu/contracts';
import type { PartyRole } from '@yilu/contracts/constants';
import { call } from './call';

/** The opener counts again who took part; more than the city settles online go to the police. */
export const changeParties = (caseId: string, others: Others) =>
  call<CaseChanged>({ method: 'PUT', path: `/accidents/${caseId}/parties`, body: { others } });

/** Gives somebody without a phone a seat on this one; with his role, what was typed of him is corrected. */
export const seatGuest = (caseId: string, body: SeatGuestRequest, role?: PartyRole) =>
  call<GuestSeated>({ method: 'POST', path: `/accidents/${caseId}/guests${role ? `?for=${role}` : ''}`, body });
export const sendGuestCode = (caseId: string, role: PartyRole) =>
  call<CaseChanged>({ method: 'POST', path: `/accidents/${caseId}/guests/${role}/codes`, body: {} });

/** What a guest does on his host's phone: his own view, his own acts. */
export function asGuest(caseId: string, role: PartyRole) {
  const at = (tail: string) => `/accidents/${caseId}${tail}?for=${role}`;
  return {
    view: () => call<CaseView>({ method: 'GET', path: at('') }),
    agreement: () => call<AgreementCopy>({ method: 'GET', path: at('/agreement') }),
    state: (body: Statement) => call<CaseChanged>({ method: 'PUT', path: at('/statement'), body }),
    accept: (body: AcceptLiabilityRequest) => call<CaseChanged>({ method: 'POST', path: at('/acceptances'), body }),
    dispute: () => call<CaseChanged>({ method: 'POST', path: at('/officer-requests'), body: {} }),
    sign: (body: SignAgreementRequest) => call<Signed>({ method: 'POST', path: at('/signatures'), body }),
  };
}
