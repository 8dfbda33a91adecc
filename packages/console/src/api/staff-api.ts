import type {
  AskQuestionRequest,
  AuditEntry,
  BeginStaffSignInResponse,
  CaseChanged,
  CompleteStaffSignInRequest,
  DayHeads,
  DeliveryAttempt,
  DetermineRequest,
  InjuryFile,
  OfficerCaseView,
  OpenSealedRequest,
  Page,
  PhotoOriginals,
  QueueEntry,
  RecordInjuryRequest,
  RecordServiceRequest,
  SealedAgreement,
  StaffSession,
  Statistics,
  Witnesses,
} from '@yilu/contracts';
import { alertsApi } from '../alerts/alerts-api.js';
import { assistanceApi } from '../assistance/assistance-api.js';
import { claimsApi } from '../claims/claims-api.js';
import { examsApi } from '../exams/exams-api.js';
import { schoolsApi } from '../exams/schools-api.js';
import { hotlineApi } from '../hotline/hotline-api.js';
import { heatApi } from '../hotline-map/heat-api.js';
import { moneyApi } from '../money/money-api.js';
import { reviewApi } from '../review/review-api.js';
import { violationsApi } from '../violations/violations-api.js';
import type { ApiClient } from './api-client.js';

const query = (values: Record<string, string | number | undefined>) => {
  const set = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return set.length ? `?${new URLSearchParams(set.map(([name, value]) => [name, String(value)]))}` : '';
};
const pageSize = 30;
const at = (caseId: string, rest = '') => `/accidents/staff/cases/${encodeURIComponent(caseId)}${rest}`;

/** Every operation of the officers' side that the console uses, under its operation id. */
export const staffApi = (client: ApiClient) => ({
  ...assistanceApi(client),
  ...claimsApi(client),
  ...alertsApi(client),
  ...violationsApi(client),
  ...moneyApi(client),
  ...examsApi(client),
  ...schoolsApi(client),
  ...heatApi(client),
  ...hotlineApi(client),
  ...reviewApi(client),
  beginStaffSignIn: () => client.open<BeginStaffSignInResponse>('POST', '/identity/staff/sign-ins'),
  completeStaffSignIn: (body: CompleteStaffSignInRequest) =>
    client.open<StaffSession>('POST', '/identity/staff/sessions', body),
  refreshStaffSession: (refreshToken: string) =>
    client.open<StaffSession>('POST', '/identity/staff/sessions/refresh', { refreshToken }),
  signOutStaff: () => client.send('DELETE', '/identity/staff/sessions/current'),

  listQueue: (filter: { kind?: QueueEntry['kind'] | undefined; cursor?: string | undefined }) =>
    client.json<Page<QueueEntry>>('GET', `/accidents/staff/queue${query({ ...filter, limit: pageSize })}`),
  readCase: (caseId: string) => client.json<OfficerCaseView>('GET', at(caseId)),
  assignCase: (caseId: string) => client.json<CaseChanged>('POST', at(caseId, '/assignment')),
  askQuestion: (caseId: string, body: AskQuestionRequest) =>
    client.json<CaseChanged>('POST', at(caseId, '/questions'), body),
  determineCase: (caseId: string, body: DetermineRequest) =>
    client.json<CaseChanged>('POST', at(caseId, '/determination'), body),
  recordService: (caseId: string, body: RecordServiceRequest) =>
    client.json<CaseChanged>('POST', at(caseId, '/service'), body),
  forwardReview: (caseId: string) => client.json<CaseChanged>('POST', at(caseId, '/review-forwarding')),
  openSealedAgreement: (caseId: string, body: OpenSealedRequest) =>
    client.json<SealedAgreement>('POST', at(caseId, '/sealed-agreement'), body),
  readInjury: (caseId: string) => client.json<InjuryFile>('GET', at(caseId, '/injury')),
  recordInjury: (caseId: string, body: RecordInjuryRequest) =>
    client.json<CaseChanged>('POST', at(caseId, '/injury'), body),
  takeOverInjury: (caseId: string) => client.json<CaseChanged>('POST', at(caseId, '/injury/takeover')),
  openOriginals: (caseId: string, body: OpenSealedRequest) =>
    client.json<PhotoOriginals>('POST', at(caseId, '/photo-originals'), body),
  openWitnesses: (caseId: string, body: OpenSealedRequest) =>
    client.json<Witnesses>('POST', at(caseId, '/witnesses'), body),
  /** One part of the bundle and how many there are: an answer holds about four megabytes of photographs. */
  exportEvidence: async (caseId: string, part: number) => {
    const { content, headers } = await client.file(at(caseId, `/evidence?part=${part}`));
    return { content, parts: Number(headers.get('evidence-parts') ?? 1) };
  },
  /** Where anybody finds the public keys that a bundle is verified with. */
  keysAddress: client.address('/audit/keys'),
  getStatistics: () => client.open<Statistics>('GET', '/accidents/statistics'),
  getSealedDocument: (caseId: string) => client.blob(at(caseId, '/agreement/document')),
  listEntries: (filter: {
    officerId?: string | undefined;
    subject?: string | undefined;
    cursor?: string | undefined;
  }) => client.json<Page<AuditEntry>>('GET', `/audit/staff/entries${query({ ...filter, limit: pageSize })}`),
  getHeads: (day: string) => client.open<DayHeads>('GET', `/audit/heads/${day}`),
  exportDay: (day: string) => client.blob(`/audit/staff/exports/${day}`),
  listDeliveries: (cursor: string | undefined) =>
    client.json<Page<DeliveryAttempt>>('GET', `/messages/staff/deliveries${query({ cursor, limit: pageSize })}`),
});
export type StaffApi = ReturnType<typeof staffApi>;
