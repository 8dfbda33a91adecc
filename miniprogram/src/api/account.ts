import type {
  AcceptMandateRequest,
  BindLicenceRequest,
  BindVehicleRequest,
  DeletePersonResponse,
  Me,
  OfferMandateRequest,
  OfferMandateResponse,
  PersonalDataExport,
  SendSmsCodeResponse,
  Session,
  SignInProof,
  VerifyRealNameRequest,
} from '@yilu/contracts';
import { call } from './call';

// Apart from who somebody is: the first pages ask for that alone, and a browser at a kerb loads nothing else.
export const sendSmsCode = (phone: string) =>
  call<SendSmsCodeResponse>({ method: 'POST', path: '/identity/sms-codes', body: { phone }, open: true });
export const signIn = (proof: SignInProof) =>
  call<Session>({ method: 'POST', path: '/identity/sessions', body: proof, open: true });
export const signOut = () => call<void>({ method: 'DELETE', path: '/identity/sessions/current' });
export const signOutEverywhere = () => call<void>({ method: 'DELETE', path: '/identity/sessions' });

export const deletePerson = () => call<DeletePersonResponse>({ method: 'DELETE', path: '/identity/me' });
export const verifyRealName = (body: VerifyRealNameRequest) =>
  call<Session>({ method: 'PUT', path: '/identity/me/real-name', body });
export const linkLogin = (proof: SignInProof) => call<Me>({ method: 'POST', path: '/identity/me/logins', body: proof });
export const unlinkLogin = (provider: string) =>
  call<Me>({ method: 'DELETE', path: `/identity/me/logins/${provider}` });

export const bindLicence = (body: BindLicenceRequest) =>
  call<unknown>({ method: 'PUT', path: '/identity/me/licence', body });
export const bindVehicle = (body: BindVehicleRequest) =>
  call<unknown>({ method: 'POST', path: '/identity/me/vehicles', body });
export const unbindVehicle = (vehicleId: string) =>
  call<unknown>({ method: 'DELETE', path: `/identity/me/vehicles/${vehicleId}` });
export const offerMandate = (vehicleId: string, body: OfferMandateRequest) =>
  call<OfferMandateResponse>({ method: 'POST', path: `/identity/me/vehicles/${vehicleId}/mandates`, body });
export const acceptMandate = (body: AcceptMandateRequest) =>
  call<unknown>({ method: 'POST', path: '/identity/me/mandates', body });
export const revokeMandate = (mandateId: string) =>
  call<unknown>({ method: 'DELETE', path: `/identity/me/mandates/${mandateId}` });

const exportOf = (path: string, cursor?: string) =>
  call<PersonalDataExport>({ method: 'GET', path: cursor ? `${path}?cursor=${encodeURIComponent(cursor)}` : path });

/** Everything the city holds of the caller: each context answers for itself, page by page. */
export async function exportEverything(): Promise<PersonalDataExport[]> {
  const pages: PersonalDataExport[] = [];
  for (const path of [
    '/identity/me/export',
    '/accidents/me/export',
    '/assistance/me/export',
    '/messages/me/export',
    '/claims/me/export',
    '/violations/me/export',
    '/payments/me/export',
    '/exams/export',
    '/moves/export',
    '/feedback/export',
    '/tips/me/export',
    '/reporters/me/export',
  ]) {
    let cursor: string | undefined;
    do {
      const page = await exportOf(path, cursor);
      pages.push(page);
      cursor = page.nextCursor;
    } while (cursor);
  }
  return pages;
}
