import { lambdaHandler } from '@yilu/http';
import { composeStaff } from './composition.js';
import { createClaimsInsurerApp } from './insurer-app.js';

const { deps, options } = composeStaff(process.env);

/** The insurers' side, fed by API Gateway. */
export const handler = lambdaHandler(createClaimsInsurerApp(deps, options));
