import type {
  AcceptMandateRequest,
  BindLicenceRequest,
  BindVehicleRequest,
  ChangePreferencesRequest,
  DeletePersonResponse,
  Device,
  Garage,
  Me,
  OfferMandateRequest,
  OfferMandateResponse,
  PersonalDataExport,
  SendSmsCodeResponse,
  Session,
  SignInProof,
  VerifyRealNameRequest,
} from '@yilu/contracts';
import { store, stored } from '@/platform/storage';
import { call } from './call';
import { Unreachable } from './problem';
import { session } from './session';

export const sendSmsCode = (phone: string) =>
  call<SendSmsCodeResponse>({ method: 'POST', path: '/identity/sms-codes', body: { phone }, open: true });
export const signIn = (proof: SignInProof) =>
  call<Session>({ method: 'POST', path: '/identity/sessions', body: proof, open: true });
export const signOut = () => call<void>({ method: 'DELETE', path: '/identity/sessions/current' });
export const signOutEverywhere = () => call<void>({ method: 'DELETE', path: '/identity/sessions' });

export const getMe = () => call<Me>({ method: 'GET', path: '/identity/me' });
export const deletePerson = () => call<DeletePersonResponse>({ method: 'DELETE', path: '/identity/me' });
export const verifyRealName = (body: VerifyRealNameRequest) =>
  call<Session>({ method: 'PUT', path: '/identity/me/real-name', body });
export const changePreferences = (body: ChangePreferencesRequest) =>
  call<Me>({ method: 'PATCH', path: '/identity/me/preferences', body });
export const linkLogin = (proof: SignInProof) => call<Me>({ method: 'POST', path: '/identity/me/logins', body: proof });
export const unlinkLogin = (provider: string) =>
  call<Me>({ method: 'DELETE', path: `/identity/me/logins/${provider}` });

const garageName = 'me:garage';

/** The garage; without a network the one that this phone saw last, for an accident does not wait for a signal. */
export async function getGarage(): Promise<Garage> {
  try {
    const garage = await call<Garage>({ method: 'GET', path: '/identity/me/garage' });
    store(garageName, garage);
    return garage;
  } catch (fault) {
    const kept = stored<Garage>(garageName);
    if (kept && (fault instanceof Unreachable || !session.get())) return kept;
    throw fault;
  }
}
export const registerDevice = (deviceId: string, publicKey: string) =>
  call<Device>({ method: 'PUT', path: `/identity/me/devices/${deviceId}`, body: { publicKey } });
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
