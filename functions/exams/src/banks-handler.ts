import { lambdaHandler } from '@yilu/http';
import { createBanksApp } from './banks-app.js';
import { composeStudy } from './study-composition.js';

const { bankDeps, options } = composeStudy(process.env);

/** The desk of question banks, fed by API Gateway. */
export const handler = lambdaHandler(createBanksApp(bankDeps, options));
