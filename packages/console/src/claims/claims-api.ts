import type {
  ClaimDelivery,
  ClaimDeliveryFile,
  ClaimDeliveryState,
  ConnectInsurerRequest,
  InsurerChanged,
  InsurerSecret,
  Insurers,
  Page,
  StaffClaim,
} from '@yilu/contracts';
import type { ApiClient } from '../api/api-client.js';

const pageSize = 30;
const pageOf = (cursor: string | undefined, more: Readonly<Record<string, string>> = {}) =>
  new URLSearchParams({ ...more, limit: String(pageSize), ...(cursor ? { cursor } : {}) });
const insurerAt = (insurerId: string, rest = '') => `/claims/staff/insurers/${encodeURIComponent(insurerId)}${rest}`;
const deliveryAt = (deliveryId: string, rest = '') =>
  `/claims/staff/deliveries/${encodeURIComponent(deliveryId)}${rest}`;

/** The insurers' side of the API: what was sent to them, who they are, and the claims whose limits run. */
export const claimsApi = (client: ApiClient) => ({
  listClaimDeliveries: (state: ClaimDeliveryState, cursor: string | undefined) =>
    client.json<Page<ClaimDelivery>>('GET', `/claims/staff/deliveries?${pageOf(cursor, { state })}`),
  getClaimDelivery: (deliveryId: string) => client.json<ClaimDeliveryFile>('GET', deliveryAt(deliveryId)),
  resendDelivery: (deliveryId: string) => client.json<ClaimDelivery>('POST', deliveryAt(deliveryId, '/resend')),
  listStaffClaims: (overdue: boolean, cursor: string | undefined) =>
    client.json<Page<StaffClaim>>('GET', `/claims/staff/claims?${pageOf(cursor, overdue ? { overdue: 'true' } : {})}`),
  listInsurers: () => client.json<Insurers>('GET', '/claims/staff/insurers'),
  connectInsurer: (insurerId: string, body: ConnectInsurerRequest) =>
    client.json<InsurerChanged>('PUT', insurerAt(insurerId), body),
  pauseInsurer: (insurerId: string, paused: boolean) =>
    client.json<InsurerChanged>('PUT', insurerAt(insurerId, '/pause'), { paused }),
  rotateSecret: (insurerId: string) => client.json<InsurerSecret>('POST', insurerAt(insurerId, '/secrets')),
});
