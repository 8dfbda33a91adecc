import { treasurySimulator } from '../simulators/treasury.js';
import { runProcess, serveAt, stateFileOf } from './process.js';

await runProcess(async (config) => {
  const { ports, secrets } = config;
  const stateFile = stateFileOf(config, 'treasury');
  const { app } = treasurySimulator({ key: secrets.treasuryKey, stateFile });
  await serveAt(app, ports.treasury);
});
