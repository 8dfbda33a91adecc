import { join } from 'node:path';
import { urlOf } from '../addresses.js';
import { evidenceBucket, pictureBucket } from '../environment.js';
import { listen } from '../network.js';
import { announceTo } from '../objects/announce.js';
import { createObjectFront } from '../objects/front.js';
import { startPlainStorage } from '../objects/plain-storage.js';
import { originsOf, runProcess } from './process.js';

await runProcess(async (config) => {
  const { ports, secrets, directory } = config;
  const storage = await startPlainStorage(join(directory, 'objects'), evidenceBucket, pictureBucket);
  const front = createObjectFront({
    bucket: evidenceBucket,
    buckets: [pictureBucket],
    credentials: secrets.objects,
    storage,
    origins: originsOf(config),
    stored: announceTo(urlOf(ports.bus)),
    log: (line) => process.stdout.write(`${line}\n`),
  });
  await listen(front, ports.objects);
});
