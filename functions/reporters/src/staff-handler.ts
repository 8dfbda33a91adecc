import { lambdaHandler } from '@yilu/http';
import { composeOpening, optionsOf } from './composition.js';
import { createReportersStaffApp } from './staff-app.js';

/** The officers' side, fed by API Gateway; the one Lambda with officers behind it that can open an identity. */
export const handler = lambdaHandler(createReportersStaffApp(composeOpening(process.env), optionsOf(process.env)));
