import type {
  AddRepairPhotoRequest,
  DeskAct,
  DeskFigures,
  DeskQueue,
  DeskReportPage,
  DeskReportView,
  DraftSuggestion,
  FileForCallerRequest,
  NearbyQuery,
  NearbyReports,
  ReportActed,
  ReportFiled,
  ReportMap,
  ReportUnsealed,
  ServiceList,
  StaffReportPhoto,
  UnitList,
  UnsealReportRequest,
} from '@yilu/contracts';
import type { ApiClient } from '../api/api-client.js';
import type { ActBodies } from './act-bodies.js';

const pageSize = 30;
const base = '/feedback/staff';
const reportAt = (reportId: string, rest = '') => `${base}/reports/${encodeURIComponent(reportId)}${rest}`;
const photoAt = (photoId: string, rest = '') => `${base}/photos/${encodeURIComponent(photoId)}${rest}`;

const actPaths = {
  accept: 'acceptance',
  reject: 'rejection',
  join: 'duplicate',
  dispatch: 'dispatch',
  acknowledge: 'acknowledgement',
  return: 'return',
  schedule: 'schedule',
  extend: 'extension',
  complete: 'completion',
  reply: 'reply',
  move: 'location',
  change_service: 'service',
  moderate: 'moderation',
  reopen: 'reopening',
} as const satisfies Record<DeskAct, string>;

const nearbyOf = ({ lat, lng, serviceCode, text }: NearbyQuery) =>
  new URLSearchParams({
    lat: String(lat),
    lng: String(lng),
    ...(serviceCode ? { serviceCode } : {}),
    ...(text ? { text } : {}),
  });

/** The officers' side of the hotline: lists, one report with what may be done to it, callers, figures. */
export const hotlineApi = (client: ApiClient) => ({
  listDeskQueue: (queue: DeskQueue, cursor: string | undefined, limit: number = pageSize) =>
    client.json<DeskReportPage>(
      'GET',
      `${base}/queues/${queue}?${new URLSearchParams({ limit: String(limit), ...(cursor ? { cursor } : {}) })}`,
    ),
  listUnits: () => client.json<UnitList>('GET', `${base}/units`),
  listHotlineServices: () => client.open<ServiceList>('GET', '/feedback/services'),
  getDeskReport: (reportId: string) => client.json<DeskReportView>('GET', reportAt(reportId)),
  /** `version` is the one that the officer saw: what a colleague did meanwhile is never written over. */
  actOnReport: <A extends DeskAct>(reportId: string, act: A, version: number, body: ActBodies[A]) =>
    client.json<ReportActed>('POST', reportAt(reportId, `/${actPaths[act]}`), { version, ...body }),
  unsealReport: (reportId: string, body: UnsealReportRequest) =>
    client.json<ReportUnsealed>('POST', reportAt(reportId, '/unsealing'), body),
  fileForCaller: (body: FileForCallerRequest) => client.json<ReportFiled>('POST', `${base}/reports`, body),
  suggestDraftForCaller: (text: string) => client.json<DraftSuggestion>('POST', `${base}/drafts`, { text }),
  listNearbyForStaff: (where: NearbyQuery) => client.json<NearbyReports>('GET', `${base}/nearby?${nearbyOf(where)}`),
  getDeskFigures: (month: string) => client.json<DeskFigures>('GET', `${base}/figures?month=${month}`),
  /** Public reports within a box, `west,south,east,north`. */
  getReportMap: (bbox: string) => client.open<ReportMap>('GET', `/feedback/map?bbox=${bbox}`),
  addRepairPhoto: (body: AddRepairPhotoRequest) => client.json<StaffReportPhoto>('POST', `${base}/photos`, body),
  getRepairPhoto: (photoId: string) => client.json<StaffReportPhoto>('GET', photoAt(photoId)),
  completeRepairPhoto: (photoId: string) => client.json<StaffReportPhoto>('POST', photoAt(photoId, '/completion')),
});
