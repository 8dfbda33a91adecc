import { lambdaHandler, logFault, required, tokenVerifier } from '@yilu/http';
import { composeStaff } from './composition.js';
import { createAuditStaffApp } from './staff-app.js';

const options = {
  verifyToken: tokenVerifier(JSON.parse(required(process.env, 'TOKEN_PUBLIC_KEYS'))),
  log: logFault,
};

/** The auditors' side, fed by API Gateway. */
export const handler = lambdaHandler(createAuditStaffApp(composeStaff(process.env), options));
