import type {
  AnswerNominationRequest,
  DecideRecordRequest,
  DecisionView,
  DriverRecords,
  GuestChallenge,
  GuestQueryRequest,
  GuestRecords,
  NoticeVerification,
  PointsView,
  RecordChanged,
  RecordDecided,
  RecordPage,
  RecordView,
  ServiceConsent,
  ViolationStatistics,
} from '@yilu/contracts';
import { call } from './call';
import { lastSeen } from './last-seen';

const record = (recordId: string, rest = '') => `/violations/records/${encodeURIComponent(recordId)}${rest}`;
const decision = (number: string, rest = '') => `/violations/decisions/${encodeURIComponent(number)}${rest}`;
const after = (cursor?: string) => (cursor ? `cursor=${encodeURIComponent(cursor)}` : '');

/** Which vehicle's records, and whether the settled ones too. */
export interface OfVehicle {
  readonly plate: string;
  readonly plateKind: string;
  readonly show: 'open' | 'all';
}

/** One vehicle's records; without a network the first page as this phone saw it last. */
export function listRecords({ plate, plateKind, show }: OfVehicle, cursor?: string): Promise<RecordPage> {
  const query = `plate=${encodeURIComponent(plate)}&plateKind=${plateKind}&show=${show}${cursor ? `&${after(cursor)}` : ''}`;
  const read = () => call<RecordPage>({ method: 'GET', path: `/violations?${query}` });
  return cursor ? read() : lastSeen(`me:violations:${plateKind}${plate}:${show}`, read);
}
export const listAsDriver = (cursor?: string) =>
  call<DriverRecords>({ method: 'GET', path: `/violations/as-driver${cursor ? `?${after(cursor)}` : ''}` });
export const getRecord = (recordId: string) => call<RecordView>({ method: 'GET', path: record(recordId) });

export const decideRecord = (recordId: string, body: DecideRecordRequest) =>
  call<RecordDecided>({ method: 'POST', path: record(recordId, '/decision'), body });
export const nameDriver = (recordId: string, driverId: string) =>
  call<RecordChanged>({ method: 'POST', path: record(recordId, '/nomination'), body: { driverId } });
export const withdrawNomination = (recordId: string) =>
  call<RecordChanged>({ method: 'DELETE', path: record(recordId, '/nomination') });
export const answerNomination = (recordId: string, answer: AnswerNominationRequest['answer']) =>
  call<RecordChanged>({ method: 'POST', path: record(recordId, '/nomination/answer'), body: { answer } });
export const extendHandling = (recordId: string, reason: string) =>
  call<RecordChanged>({ method: 'POST', path: record(recordId, '/extension'), body: { reason } });

export const getDecision = (number: string) => call<DecisionView>({ method: 'GET', path: decision(number) });
/** Where the decision's papers lie: itself, its dates for a calendar, and the application for review. */
export const decisionPapers = (number: string, locale: string) => ({
  document: decision(number, `/document?lang=${locale}`),
  calendar: decision(number, '/remedies/calendar'),
  application: decision(number, '/remedies/application'),
});

export const getPoints = () => call<PointsView>({ method: 'GET', path: '/violations/points' });

export const getServiceConsent = () => call<ServiceConsent>({ method: 'GET', path: '/violations/me/service-consent' });
export const changeServiceConsent = (electronic: boolean) =>
  call<ServiceConsent>({ method: 'PUT', path: '/violations/me/service-consent', body: { electronic } });

export const getViolationFigures = (from: string, to: string) =>
  call<ViolationStatistics>({ method: 'GET', path: `/violations/statistics?from=${from}&to=${to}`, open: true });

export const askAsGuest = (body: GuestQueryRequest) =>
  call<GuestRecords>({ method: 'POST', path: '/violations/guest-queries', body, open: true });
export const askChallenge = () =>
  call<GuestChallenge>({ method: 'GET', path: '/violations/guest-challenge', open: true });
export const verifyNotice = (code: string) =>
  call<NoticeVerification>({
    method: 'GET',
    path: `/violations/verifications/${encodeURIComponent(code)}`,
    open: true,
  });
