import type { ConnectSchoolRequest, Page, School, SchoolKey } from '@yilu/contracts';
import type { ApiClient } from '../api/api-client.js';

const base = '/exams/staff/schools';
const schoolAt = (schoolId: string, rest: string) => `${base}/${encodeURIComponent(schoolId)}${rest}`;

/** The desk that lets driving schools look, under its operation ids. */
export const schoolsApi = (client: ApiClient) => ({
  listSchools: (cursor: string | undefined) =>
    client.json<Page<School>>('GET', `${base}?${new URLSearchParams({ limit: '50', ...(cursor ? { cursor } : {}) })}`),
  connectSchool: (body: ConnectSchoolRequest) => client.json<SchoolKey>('POST', base, body),
  rotateSchoolKey: (schoolId: string) => client.json<SchoolKey>('POST', schoolAt(schoolId, '/keys')),
  pauseSchool: (schoolId: string, paused: boolean) =>
    client.json<School>('PUT', schoolAt(schoolId, '/pause'), { paused }),
});
