import { lambdaHandler } from '@yilu/http';
import { createStudyApp } from './study-app.js';
import { composeStudy } from './study-composition.js';

const { deps, options } = composeStudy(process.env);

/** The study room, fed by API Gateway. */
export const handler = lambdaHandler(createStudyApp(deps, options));
