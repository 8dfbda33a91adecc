import { lambdaHandler } from '@yilu/http';
import { compose } from './composition.js';
import { createViolationsStaffApp } from './staff-app.js';

const { deps, options } = compose(process.env);

/** The officers' side, fed by API Gateway. */
export const handler = lambdaHandler(createViolationsStaffApp(deps, options));
