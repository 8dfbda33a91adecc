import { lambdaHandler } from '@yilu/http';
import { createMessagesApp } from './app.js';
import { compose } from './composition.js';

const { deps, options } = compose(process.env);

/** The citizens' side, fed by API Gateway. */
export const handler = lambdaHandler(createMessagesApp(deps, options));
