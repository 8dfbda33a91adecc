import { urlOf } from '../addresses.js';
import { evidenceBucket } from '../environment.js';
import { putObject } from '../objects/put-object.js';
import { bankSimulator } from '../simulators/bank.js';
import { alipayDay, wechatDay } from '../simulators/wallet-books.js';
import { runProcess, serveAt, stateFileOf } from './process.js';

const turnMilliseconds = 60_000;

await runProcess(async (config) => {
  const { ports, secrets } = config;
  const store = { endpoint: urlOf(ports.objects), bucket: evidenceBucket, credentials: secrets.objects };
  const { app, turn } = bankSimulator({
    stateFile: stateFileOf(config, 'bank'),
    filesKey: secrets.bankFilesKey,
    booksOf: (channel, day) =>
      channel === 'wechat' ? wechatDay(urlOf(ports.wechatPayControl), day) : alipayDay(urlOf(ports.alipayPay), day),
    treasuryFileOf: async (day) => (await fetch(`${urlOf(ports.treasury)}/_sim/files/${day}`)).text(),
    put: (key, text) => putObject(store, key, text),
  });
  await serveAt(app, ports.bank);
  // The other houses may not be up yet, or be down on purpose: the files go out a minute later.
  setInterval(() => void turn().catch(() => undefined), turnMilliseconds);
});
