import { lambdaHandler } from '@yilu/http';
import { compose } from './composition.js';
import { createModerationApp } from './moderation-app.js';
import { composePhotos } from './photos-composition.js';

const { deps, options } = compose(process.env);

/** Photographs before the public sees them, fed by API Gateway; the only entry that may read an original. */
export const handler = lambdaHandler(
  createModerationApp({ ...deps, ...composePhotos(process.env, deps.now) }, options),
);
