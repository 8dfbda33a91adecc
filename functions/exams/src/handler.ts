import { lambdaHandler } from '@yilu/http';
import { personLimiter } from '@yilu/http/person-limiter';
import { createExamsApp } from './app.js';
import { compose } from './composition.js';

const { deps, options } = compose(process.env);

/** The citizens' side, fed by API Gateway. */
export const handler = lambdaHandler(createExamsApp(deps, { ...options, limit: personLimiter(deps.now) }));
