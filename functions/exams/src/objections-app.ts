import { type ApiOptions, createApiApp } from '@yilu/http';
import type { CertificateDeps } from './ports.js';
import { mountAnswerObjection } from './routes/answer-objection.js';
import { mountGetCertificate } from './routes/get-certificate.js';
import { mountListStaffObjections } from './routes/list-staff-objections.js';

/** The desk that answers: objections to draws, appeals against results, pleas of hardship with their papers. */
export function createObjectionsApp(deps: CertificateDeps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'staff' });
  mountListStaffObjections(app, deps);
  mountGetCertificate(app, deps);
  mountAnswerObjection(app, deps);
  return app;
}
