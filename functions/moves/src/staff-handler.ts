import { lambdaHandler } from '@yilu/http';
import { compose } from './composition.js';
import { createMovesStaffApp } from './staff-app.js';

const { deps, options } = compose(process.env);

/** The officers' side, fed by API Gateway. */
export const handler = lambdaHandler(createMovesStaffApp(deps, options));
