import { lambdaHandler } from '@yilu/http';
import { optionsOf } from './caller-options.js';
import { createRewardDeskApp } from './reward-desk-app.js';
import { composeRewardDesk } from './rewards-composition.js';

/** Rewards for finance, fed by API Gateway. */
export const handler = lambdaHandler(createRewardDeskApp(composeRewardDesk(process.env), optionsOf(process.env)));
