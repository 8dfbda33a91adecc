import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleLambda, projectRoot } from '../bundle.js';
import { architectureOf, createCity } from '../city.js';
import { lambdas, redriveLambda } from '../lambdas.js';

// Apart from the folder that the local city runs from: a synthesis must not pull the code from under it.
const bundles = join(projectRoot, 'infra/dist/deploy');
await rm(bundles, { recursive: true, force: true });
const architecture = architectureOf();
for (const spec of [...lambdas, redriveLambda]) await bundleLambda(spec, join(bundles, spec.name), architecture);
createCity(bundles).app.synth();
