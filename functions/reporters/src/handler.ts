import { lambdaHandler } from '@yilu/http';
import { createReportersApp } from './app.js';
import { composeCitizen, optionsOf } from './composition.js';

/** The citizens' side, fed by API Gateway. */
export const handler = lambdaHandler(createReportersApp(composeCitizen(process.env), optionsOf(process.env)));
