import { lambdaHandler, logFault } from '@yilu/http';
import { createAuditApp } from './app.js';
import { composePublic } from './composition.js';

/** What the city publishes, fed by API Gateway. */
export const handler = lambdaHandler(createAuditApp(composePublic(process.env), { log: logFault }));
