import { type ApiOptions, createApiApp } from '@yilu/http';
import type { StudyDeps } from './ports-study.js';
import { mountBeatStudy } from './routes/beat-study.js';
import { mountGetMock } from './routes/get-mock.js';
import { mountGetStudyPack } from './routes/get-study-pack.js';
import { mountGetStudyProgress } from './routes/get-study-progress.js';
import { mountGetStudyReadiness } from './routes/get-study-readiness.js';
import { mountListMocks } from './routes/list-mocks.js';
import { mountSaveMock } from './routes/save-mock.js';
import { mountStartMock } from './routes/start-mock.js';
import { mountSubmitMock } from './routes/submit-mock.js';
import { mountSyncStudy } from './routes/sync-study.js';

/** The study room: questions to take along, what was learnt on all devices, papers against the clock. */
export function createStudyApp(deps: StudyDeps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({
    ...options,
    audience: 'citizen',
    // Learning is free: only what is kept for somebody needs to know him.
    isOpen: (method, path) => method === 'GET' && /^\/exams\/study\/packs\/[^/]+$/.test(path),
  });
  mountGetStudyPack(app, deps);
  mountSyncStudy(app, deps);
  mountBeatStudy(app, deps);
  mountGetStudyProgress(app, deps);
  mountGetStudyReadiness(app, deps);
  mountStartMock(app, deps);
  mountListMocks(app, deps);
  mountGetMock(app, deps);
  mountSaveMock(app, deps);
  mountSubmitMock(app, deps);
  return app;
}
