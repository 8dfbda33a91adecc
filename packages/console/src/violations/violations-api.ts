import type {
  AnswerDefenceRequest,
  AskDefendantRequest,
  AssignDefenceRequest,
  AuditRecordRequest,
  CatalogueProposed,
  CatalogueVersions,
  ClearNamingWatchRequest,
  DefenceChanged,
  ImportReport,
  ImportReports,
  NamingCleared,
  NamingWatch,
  NamingWatchQuery,
  NoteServiceRequest,
  ProposeCatalogueRequest,
  RecordChanged,
  ReleaseRecordRequest,
  ServiceNoted,
  SituationPage,
  SituationQuery,
  StaffDefence,
  StaffDefencePurpose,
  StaffDefenceQuery,
  StaffDefences,
  StaffRecord,
  StaffRecordQuery,
  StaffRecords,
  StaffServiceQuery,
  StaffServices,
} from '@yilu/contracts';
import type { ApiClient } from '../api/api-client.js';

const pageSize = 30;
const base = '/violations/staff';
const query = (values: Readonly<Record<string, string | undefined>>, limit = pageSize) => {
  const set = Object.entries(values).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
  return new URLSearchParams([...set, ['limit', String(limit)]]);
};
const defenceAt = (id: string, rest = '') => `${base}/defences/${encodeURIComponent(id)}${rest}`;
const recordAt = (id: string, rest = '') => `${base}/records/${encodeURIComponent(id)}${rest}`;

/** The officers' side of violations, under its operation ids. */
export const violationsApi = (client: ApiClient) => ({
  listStaffDefences: (queue: StaffDefenceQuery['queue'], cursor: string | undefined) =>
    client.json<StaffDefences>('GET', `${base}/defences?${query({ queue, cursor })}`),
  getStaffDefence: (id: string, purpose: StaffDefencePurpose['purpose']) =>
    client.json<StaffDefence>('GET', defenceAt(id, `?purpose=${purpose}`)),
  assignDefence: (id: string, body: AssignDefenceRequest) =>
    client.json<DefenceChanged>('POST', defenceAt(id, '/assignment'), body),
  askDefendant: (id: string, body: AskDefendantRequest) =>
    client.json<DefenceChanged>('POST', defenceAt(id, '/question'), body),
  answerDefence: (id: string, body: AnswerDefenceRequest) =>
    client.json<DefenceChanged>('POST', defenceAt(id, '/answer'), body),

  listStaffRecords: (queue: StaffRecordQuery['queue'], cursor: string | undefined) =>
    client.json<StaffRecords>('GET', `${base}/records?${query({ queue, cursor })}`),
  getStaffRecord: (id: string) => client.json<StaffRecord>('GET', recordAt(id)),
  auditRecord: (id: string, body: AuditRecordRequest) =>
    client.json<RecordChanged>('POST', recordAt(id, '/audit'), body),
  releaseRecord: (id: string, body: ReleaseRecordRequest) =>
    client.json<RecordChanged>('POST', recordAt(id, '/release'), body),

  listImports: (cursor: string | undefined) =>
    client.json<ImportReports>('GET', `${base}/imports?${query({ cursor })}`),
  getImport: (batchId: string) => client.json<ImportReport>('GET', `${base}/imports/${encodeURIComponent(batchId)}`),

  listNamingWatch: (subject: NamingWatchQuery['subject'], cursor: string | undefined) =>
    client.json<NamingWatch>('GET', `${base}/naming-watch?${query({ subject, cursor })}`),
  clearNamingWatch: (body: ClearNamingWatchRequest) =>
    client.json<NamingCleared>('POST', `${base}/naming-watch/clearances`, body),

  listServices: (way: StaffServiceQuery['way'], cursor: string | undefined) =>
    client.json<StaffServices>('GET', `${base}/services?${query({ way, cursor })}`),
  noteService: (number: string, body: NoteServiceRequest) =>
    client.json<ServiceNoted>('POST', `${base}/decisions/${encodeURIComponent(number)}/service`, body),
  printDecision: (number: string) => client.blob(`${base}/decisions/${encodeURIComponent(number)}/document`),

  listCatalogueVersions: () => client.json<CatalogueVersions>('GET', `${base}/catalogue`),
  listSituations: (wanted: Partial<Pick<SituationQuery, 'version' | 'show' | 'search' | 'cursor'>>) =>
    client.json<SituationPage>('GET', `${base}/catalogue/situations?${query(wanted)}`),
  proposeCatalogue: (body: ProposeCatalogueRequest) =>
    client.json<CatalogueProposed>('POST', `${base}/catalogue/proposals`, body),
});
