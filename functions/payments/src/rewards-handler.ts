import { lambdaHandler } from '@yilu/http';
import { optionsOf } from './caller-options.js';
import { createRewardsApp } from './rewards-app.js';
import { composeClaims } from './rewards-composition.js';

/** Rewards for those who earned them, fed by API Gateway. */
export const handler = lambdaHandler(createRewardsApp(composeClaims(process.env), optionsOf(process.env)));
