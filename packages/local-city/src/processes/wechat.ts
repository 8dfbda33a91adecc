import { wechatSimulator } from '../simulators/wechat.js';
import { runProcess, serveAt, stateFileOf } from './process.js';

await runProcess(async (config) => {
  const { ports, secrets } = config;
  await serveAt(wechatSimulator({ ...secrets.wechat, stateFile: stateFileOf(config, 'wechat') }), ports.wechat);
});
