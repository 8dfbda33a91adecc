import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleLambda, projectRoot } from '../bundle.js';
import { createCity } from '../city.js';
import { lambdas, redriveLambda } from '../lambdas.js';

const bundles = join(projectRoot, 'infra/dist/bundles');
await rm(bundles, { recursive: true, force: true });
for (const spec of [...lambdas, redriveLambda]) await bundleLambda(spec, join(bundles, spec.name));
createCity(bundles).app.synth();
