import { lambdaHandler } from '@yilu/http';
import { composeStaff } from './composition.js';
import { createTipsStaffApp } from './staff-app.js';

const { deps, options } = composeStaff(process.env);

/** The officers' side, fed by API Gateway. */
export const handler = lambdaHandler(createTipsStaffApp(deps, options));
