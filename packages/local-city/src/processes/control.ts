import { urlOf } from '../addresses.js';
import { createControl, createOutbox } from '../simulators/control.js';
import { runProcess, serveAt } from './process.js';

await runProcess(async ({ ports }) => {
  const options = {
    simulators: {
      wechat: urlOf(ports.wechat),
      alipay: urlOf(ports.alipay),
      sms: urlOf(ports.sms),
      registry: urlOf(ports.registry),
      insurer: urlOf(ports.insurer),
      wechatPay: urlOf(ports.wechatPayControl),
      alipayPay: urlOf(ports.alipayPay),
      treasury: urlOf(ports.treasury),
      bank: urlOf(ports.bank),
      bureau: urlOf(ports.bureau),
      speech: urlOf(ports.speech),
    },
    city: urlOf(ports.bus),
    h5: urlOf(ports.h5),
  };
  await serveAt(createControl(options), ports.simulators);
  await serveAt(createOutbox(options), ports.outbox);
});
