import type {
  BookAppointmentRequest,
  CentreSlots,
  Claim,
  ClaimRoute,
  ClaimsCentres,
  ClaimUpdated,
  Page,
} from '@yilu/contracts';
import { call } from './call';

const at = (claimId: string, rest = '') => `/claims/${encodeURIComponent(claimId)}${rest}`;

export const listClaims = (cursor?: string) =>
  call<Page<Claim>>({ method: 'GET', path: `/claims${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}` });
export const getClaim = (claimId: string) => call<Claim>({ method: 'GET', path: at(claimId) });
export const chooseRoute = (claimId: string, route: ClaimRoute) =>
  call<ClaimUpdated>({ method: 'PUT', path: at(claimId, '/route'), body: { route } });
export const bookAppointment = (claimId: string, body: BookAppointmentRequest) =>
  call<ClaimUpdated>({ method: 'POST', path: at(claimId, '/appointment'), body });
export const cancelAppointment = (claimId: string) =>
  call<ClaimUpdated>({ method: 'DELETE', path: at(claimId, '/appointment') });
export const listCentres = () => call<ClaimsCentres>({ method: 'GET', path: '/claims/centres' });
export const listSlots = (centreId: string, day: string) =>
  call<CentreSlots>({ method: 'GET', path: `/claims/centres/${encodeURIComponent(centreId)}/slots?day=${day}` });
/** Where the appointment's calendar file lies. */
export const appointmentCalendar = (claimId: string): string => at(claimId, '/appointment/calendar');
