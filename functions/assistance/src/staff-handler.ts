import { lambdaHandler } from '@yilu/http';
import { compose } from './composition.js';
import { createAssistanceStaffApp } from './staff-app.js';

const { deps, options } = compose(process.env);

/** The desk's side, fed by API Gateway. */
export const handler = lambdaHandler(createAssistanceStaffApp(deps, options));
