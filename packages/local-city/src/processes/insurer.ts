import { urlOf } from '../addresses.js';
import { insurerSimulator } from '../simulators/insurer.js';
import { runProcess, serveAt, stateFileOf } from './process.js';

await runProcess(async (config) => {
  const { ports } = config;
  const updatesUrl = `${urlOf(ports.api)}/claims/insurer-updates`;
  await serveAt(insurerSimulator({ updatesUrl, stateFile: stateFileOf(config, 'insurer') }), ports.insurer);
});
