import { urlOf } from '../addresses.js';
import { evidenceBucket } from '../environment.js';
import { putObject } from '../objects/put-object.js';
import { bureauSimulator } from '../simulators/bureau.js';
import { runProcess, serveAt, stateFileOf } from './process.js';

await runProcess(async (config) => {
  const { ports, secrets } = config;
  const store = { endpoint: urlOf(ports.objects), bucket: evidenceBucket, credentials: secrets.objects };
  const app = bureauSimulator({
    ...secrets.bureau,
    stateFile: stateFileOf(config, 'bureau'),
    put: (key, body) => putObject(store, key, body),
  });
  await serveAt(app, ports.bureau);
});
