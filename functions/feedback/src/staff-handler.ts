import { lambdaHandler } from '@yilu/http';
import { compose } from './composition.js';
import { createFeedbackStaffApp } from './staff-app.js';

const { deps, options } = compose(process.env);

/** The officers' side, fed by API Gateway. */
export const handler = lambdaHandler(createFeedbackStaffApp(deps, options));
