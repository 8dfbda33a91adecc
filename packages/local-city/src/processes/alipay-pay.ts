import * as z from 'zod';
import { urlOf } from '../addresses.js';
import { people } from '../demo/people.js';
import { alipayPaySimulator } from '../simulators/alipay-pay.js';
import { runProcess, serveAt, stateFileOf } from './process.js';

/** What this process needs of the city's configuration. */
const Config = z.object({
  ports: z.object({ alipayPay: z.int() }),
  secrets: z.object({
    alipayPay: z.object({
      appId: z.string(),
      sellerId: z.string(),
      app: z.object({ publicKey: z.string() }),
      gateway: z.object({ privateKey: z.string() }),
    }),
  }),
});

const tickMilliseconds = 250;
/** The first retry, four minutes on the real wire, comes after two seconds and a half. */
const retryScale = 0.01;

await runProcess(async (config) => {
  const { ports, secrets } = Config.parse(config);
  const { appId, sellerId, app: appKeys, gateway } = secrets.alipayPay;
  const { app, tick } = alipayPaySimulator({
    appId,
    sellerId,
    appPublicKey: appKeys.publicKey,
    gatewayPrivateKey: gateway.privateKey,
    stateFile: stateFileOf(config, 'alipay-pay'),
    publicUrl: urlOf(ports.alipayPay),
    buyers: people.map(({ alipayOpenId, name }) => ({ openId: alipayOpenId, name })),
    retryScale,
  });
  await serveAt(app, ports.alipayPay);
  setInterval(() => void tick(), tickMilliseconds);
});
