import * as z from 'zod';
import { urlOf } from '../addresses.js';
import { wechatPaySimulator } from '../simulators/wechat-pay.js';
import { WechatPayKeys } from '../simulators/wechat-pay-keys.js';
import { runProcess, serveAt, stateFileOf } from './process.js';

/** What this process needs of the city's configuration. */
const Config = z.object({
  ports: z.object({ wechatPay: z.int(), wechatPayControl: z.int() }),
  secrets: z.object({ wechatPay: WechatPayKeys }),
});

const turnMilliseconds = 200;
/** A quarter of an hour of real waiting takes nine seconds here. */
const timeScale = 0.01;

await runProcess(async (config) => {
  const { ports, secrets } = Config.parse(config);
  const { api, control, turn } = wechatPaySimulator({
    keys: secrets.wechatPay,
    stateFile: stateFileOf(config, 'wechat-pay'),
    apiUrl: urlOf(ports.wechatPay),
    phoneUrl: urlOf(ports.wechatPayControl),
    timeScale,
  });
  await serveAt(api, ports.wechatPay);
  await serveAt(control, ports.wechatPayControl);
  setInterval(() => void turn(), turnMilliseconds);
});
