import { smsSimulator } from '../simulators/sms.js';
import { runProcess, serveAt, stateFileOf } from './process.js';

await runProcess(async (config) => {
  const { ports, secrets } = config;
  await serveAt(smsSimulator({ ...secrets.sms, stateFile: stateFileOf(config, 'sms') }), ports.sms);
});
