import type {
  MockList,
  MockSaved,
  MockView,
  Readiness,
  SaveMockRequest,
  StartMockRequest,
  StudyBeat,
  StudyBeatRequest,
  StudyPack,
  StudyProgress,
  StudySubject,
  SyncStudyRequest,
} from '@yilu/contracts';
import type { Locale } from '@yilu/look/locale';
import { call } from './call';

const mock = (mockId: string, rest = '') => `/exams/study/mocks/${encodeURIComponent(mockId)}${rest}`;

/** All questions of a subject in one language; open to everybody, as learning is free. */
export const getStudyPack = (subject: StudySubject, locale: Locale) =>
  call<StudyPack>({ method: 'GET', path: `/exams/study/packs/${subject}?locale=${locale}`, open: true });

export const syncStudy = (body: SyncStudyRequest) =>
  call<StudyProgress>({ method: 'POST', path: '/exams/study/sync', body });
export const getStudyProgress = (subject: StudySubject) =>
  call<StudyProgress>({ method: 'GET', path: `/exams/study/progress?subject=${subject}` });
export const beatStudy = (body: StudyBeatRequest) =>
  call<StudyBeat>({ method: 'POST', path: '/exams/study/beats', body });
export const getReadiness = (subject: StudySubject) =>
  call<Readiness>({ method: 'GET', path: `/exams/study/readiness?subject=${subject}` });

export const listMocks = () => call<MockList>({ method: 'GET', path: '/exams/study/mocks' });
export const startMock = (body: StartMockRequest) =>
  call<MockView>({ method: 'POST', path: '/exams/study/mocks', body });
export const getMock = (mockId: string) => call<MockView>({ method: 'GET', path: mock(mockId) });
export const saveMock = (mockId: string, answers: SaveMockRequest['answers']) =>
  call<MockSaved>({ method: 'PUT', path: mock(mockId, '/answers'), body: { answers } });
export const submitMock = (mockId: string) => call<MockView>({ method: 'POST', path: mock(mockId, '/submission') });
