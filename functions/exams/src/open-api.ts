import { describeApps } from '@yilu/http/open-api';
import { createBanksApp } from './banks-app.js';
import { createBookingsApp } from './bookings-app.js';
import { createLearnerApp } from './learner-app.js';
import { createObjectionsApp } from './objections-app.js';
import type { CertificateDeps } from './ports.js';
import type { BankDeps } from './ports-banks.js';
import type { StudyDeps } from './ports-study.js';
import { createPublicApp } from './public-app.js';
import { createSchoolApp } from './school-app.js';
import { createSeatsApp } from './seats-app.js';
import { createPlansApp } from './staff-app.js';
import { createStudyApp } from './study-app.js';

const entrance = { verifyToken: async () => undefined };

/** The OpenAPI document of all sides. Routes touch what they depend on when they are called, which here they never are. */
export const openApiDocument = (): object => {
  const none = {} as CertificateDeps;
  return describeApps('Yilu exams', [
    createPublicApp(none, entrance),
    createLearnerApp(none, entrance),
    createBookingsApp(none, entrance),
    createSeatsApp(none, entrance),
    createStudyApp({} as StudyDeps, entrance),
    createBanksApp({} as BankDeps, entrance),
    createPlansApp(none, entrance),
    createObjectionsApp(none, entrance),
    createSchoolApp(none, {}),
  ]);
};
