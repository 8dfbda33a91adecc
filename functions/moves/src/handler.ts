import { lambdaHandler } from '@yilu/http';
import { createMovesApp } from './app.js';
import { compose } from './composition.js';

const { deps, options } = compose(process.env);

/** The citizens' side, fed by API Gateway. */
export const handler = lambdaHandler(createMovesApp(deps, options));
