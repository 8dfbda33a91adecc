import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** The city's log: one line an event, with its time, in `.city/log/city.log`. */
export function openLog(directory: string) {
  const folder = join(directory, 'log');
  mkdirSync(folder, { recursive: true });
  const stream = createWriteStream(join(folder, 'city.log'), { flags: 'a' });
  return {
    log: (line: string) => void stream.write(`${new Date().toISOString()} ${line}\n`),
    close: () => new Promise<void>((resolve) => stream.end(() => resolve())),
  };
}
