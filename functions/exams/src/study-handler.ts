import { lambdaHandler } from '@yilu/http';
import { personLimiter } from '@yilu/http/person-limiter';
import { createStudyApp } from './study-app.js';
import { composeStudy } from './study-composition.js';

const { deps, options } = composeStudy(process.env);

/** The study room, fed by API Gateway. */
export const handler = lambdaHandler(createStudyApp(deps, { ...options, limit: personLimiter(deps.now) }));
