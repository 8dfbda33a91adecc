import { alipaySimulator } from '../simulators/alipay.js';
import { runProcess, serveAt, stateFileOf } from './process.js';

await runProcess(async (config) => {
  const { appId, app, gateway } = config.secrets.alipay;
  const simulator = alipaySimulator({
    appId,
    appPublicKey: app.publicKey,
    gatewayPrivateKey: gateway.privateKey,
    stateFile: stateFileOf(config, 'alipay'),
  });
  await serveAt(simulator, config.ports.alipay);
});
