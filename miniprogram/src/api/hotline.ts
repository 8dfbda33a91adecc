import type {
  AddReportPhotoRequest,
  AnswerSurveyRequest,
  AreaChanged,
  AreaList,
  AssetView,
  DraftSuggestion,
  FileReportRequest,
  FollowChanged,
  FollowedReportPage,
  HeatMap,
  HeatQuery,
  MapQuery,
  NearbyAssets,
  NearbyQuery,
  NearbyReports,
  OwnReportPhoto,
  OwnReportView,
  ReopenReportRequest,
  ReportChanged,
  ReportFiled,
  ReportMap,
  ReportView,
  ResponseTimes,
  ServiceList,
  SuggestDraftRequest,
  Transcript,
  WatchAreaRequest,
} from '@yilu/contracts';
import { call } from './call';
import { lastSeen } from './last-seen';

const report = (reportId: string, rest = '') => `/feedback/reports/${encodeURIComponent(reportId)}${rest}`;
const photo = (photoId: string, rest = '') => `/feedback/photos/${encodeURIComponent(photoId)}${rest}`;

/** What a request goes out with, before the contract fills in what may be left out. */
type Sent<T, Optional extends keyof T> = Omit<T, Optional> & Partial<Pick<T, Optional>>;

/** What a citizen writes of a report; the numbers of report and photographs are made by his phone. */
export type ReportToFile = Sent<
  Omit<FileReportRequest, 'reportId' | 'photoIds' | 'notTheSameAs'>,
  'description' | 'attributes' | 'anonymous' | 'capturedOffline'
> & {
  readonly reportId?: string;
  readonly photoIds?: readonly string[];
  readonly notTheSameAs?: readonly string[];
};

/** An address with the parameters that have a value. */
function asked(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  return given.length === 0 ? path : `${path}?${given.map(([k, v]) => `${k}=${encodeURIComponent(v)}`).join('&')}`;
}

// --- filing ---------------------------------------------------------------------------------------------------------

/** Every service with its questions; kept, as a draft is written without a network too. */
export const listServices = () =>
  lastSeen('hotline:services', () => call<ServiceList>({ method: 'GET', path: '/feedback/services', open: true }));

/** Open public reports around a point, the likeliest to be the same first. */
export const listNearby = ({ lat, lng, serviceCode, text }: NearbyQuery) =>
  call<NearbyReports>({
    method: 'GET',
    path: asked('/feedback/nearby', { lat, lng, serviceCode, text: text?.trim() ? text.slice(0, 400) : undefined }),
    open: true,
  });

/** Without a key of its own only where nobody could file it twice. */
export const fileReport = (body: ReportToFile, key?: string) =>
  call<ReportFiled>({ method: 'POST', path: '/feedback/reports', body, ...(key ? { key } : {}) });

/** What a text seems to report; nothing is filed by it. */
export const suggestDraft = (body: SuggestDraftRequest) =>
  call<DraftSuggestion>({ method: 'POST', path: '/feedback/drafts', body });
/** Words of a voice note of at most a minute, in base64; it is kept nowhere. */
export const transcribe = (audio: string) =>
  call<Transcript>({ method: 'POST', path: '/feedback/speech', body: { audio } });

// --- photographs ----------------------------------------------------------------------------------------------------

/** Registers it, or finds it again under its number, and answers the links of what is missing. */
export const addReportPhoto = (body: Omit<AddReportPhotoRequest, 'photoId'> & { readonly photoId?: string }) =>
  call<OwnReportPhoto>({ method: 'POST', path: '/feedback/photos', body });
export const getReportPhoto = (photoId: string) =>
  call<OwnReportPhoto>({ method: 'GET', path: `/feedback/photos/${encodeURIComponent(photoId)}` });
export const completeReportPhoto = (photoId: string) =>
  call<OwnReportPhoto>({ method: 'POST', path: photo(photoId, '/completion') });

// --- following ------------------------------------------------------------------------------------------------------

/** What he filed or follows, the newest first; the first page is kept for whoever has no network. */
export function listReports(cursor?: string): Promise<FollowedReportPage> {
  const read = () => call<FollowedReportPage>({ method: 'GET', path: asked('/feedback/reports', { cursor }) });
  return cursor ? read() : lastSeen('me:reports', read);
}
/** A public report, for anybody. */
export const getReport = (reportId: string) =>
  call<ReportView>({ method: 'GET', path: `/feedback/reports/${encodeURIComponent(reportId)}`, open: true });
/** A report as whoever filed or follows it sees it. */
export const getOwnReport = (reportId: string) =>
  lastSeen(`me:report:${reportId}`, () => call<OwnReportView>({ method: 'GET', path: report(reportId, '/own') }));
/** “I met with it too.” */
export const followReport = (reportId: string) =>
  call<FollowChanged>({ method: 'POST', path: report(reportId, '/follow') });
export const leaveReport = (reportId: string) =>
  call<FollowChanged>({ method: 'DELETE', path: report(reportId, '/follow') });
export const changeNews = (reportId: string, muted: boolean) =>
  call<FollowChanged>({ method: 'PUT', path: report(reportId, '/news'), body: { muted } });
export const answerSurvey = (reportId: string, body: AnswerSurveyRequest) =>
  call<ReportChanged>({ method: 'POST', path: report(reportId, '/survey'), body });
export const reopenReport = (
  reportId: string,
  body: Omit<ReopenReportRequest, 'photoIds'> & { readonly photoIds?: readonly string[] },
) => call<ReportChanged>({ method: 'POST', path: report(reportId, '/reopening'), body });

// --- areas ----------------------------------------------------------------------------------------------------------

export const listAreas = () => call<AreaList>({ method: 'GET', path: '/feedback/areas' });
export const watchArea = (body: Sent<WatchAreaRequest, 'services'>) =>
  call<AreaChanged>({ method: 'POST', path: '/feedback/areas', body });
export const leaveArea = (areaId: string) =>
  call<AreaChanged>({ method: 'DELETE', path: `/feedback/areas/${encodeURIComponent(areaId)}` });

// --- what everybody may see -----------------------------------------------------------------------------------------

/** A facility with a number, what can be wrong with it, and its open public reports. */
export const getAsset = (assetCode: string) =>
  call<AssetView>({ method: 'GET', path: `/feedback/assets/${encodeURIComponent(assetCode)}`, open: true });
/** Facilities around a pin, the nearest first. */
export const listAssetsNear = ({ lat, lng }: { readonly lat: number; readonly lng: number }) =>
  call<NearbyAssets>({ method: 'GET', path: asked('/feedback/assets', { lat, lng }), open: true });
export const getReportMap = ({ bbox, status }: Sent<MapQuery, 'status'>) =>
  call<ReportMap>({ method: 'GET', path: asked('/feedback/map', { bbox, status }), open: true });
export const getHeat = ({ from, to, service }: HeatQuery = {}) =>
  call<HeatMap>({ method: 'GET', path: asked('/feedback/heat', { from, to, service }), open: true });
export const getResponseTimes = () =>
  call<ResponseTimes>({ method: 'GET', path: '/feedback/response-times', open: true });
