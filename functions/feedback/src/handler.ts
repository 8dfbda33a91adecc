import { lambdaHandler } from '@yilu/http';
import { personLimiter } from '@yilu/http/person-limiter';
import { createFeedbackApp } from './app.js';
import { compose } from './composition.js';

const { deps, options } = compose(process.env);

/** The citizens' side, fed by API Gateway. */
export const handler = lambdaHandler(createFeedbackApp(deps, { ...options, limit: personLimiter(deps.now) }));
