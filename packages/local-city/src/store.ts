import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CityProblem } from './city-problem.js';
import { freePort, listens } from './network.js';

export interface Store {
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  stop(): Promise<void>;
}

export interface StoreOptions {
  /** File that keeps the tables; left out, they live in memory. */
  readonly file?: string;
  /** Left out, any free port. */
  readonly port?: number;
  /** A DynamoDB to use in place of the bundled one. */
  readonly endpoint?: string | undefined;
}

/** Settings of a client for a store that asks for credentials and does not check them. */
export const storeAccess = {
  region: 'cn-north-1',
  credentials: { accessKeyId: 'yilu', secretAccessKey: 'yilu-local-store' },
};

function binary(): string {
  try {
    const manifest = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json');
    return join(dirname(manifest), 'dynoxide');
  } catch {
    throw new CityProblem(
      `The bundled store runs on Linux x64 and is not installed on this machine (${process.platform} ${process.arch}). Start any DynamoDB, such as DynamoDB Local, and set DYNAMO_ENDPOINT to its address.`,
    );
  }
}

const connect = (endpoint: string) => new DynamoDBClient({ ...storeAccess, endpoint });

async function launch({ file, port = 0 }: StoreOptions): Promise<Store> {
  const at = port || (await freePort());
  const child = spawn(binary(), ['--port', String(at), ...(file ? ['--db-path', file] : [])], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // A test that forgets its store must not leave the process behind.
  const reap = () => child.kill('SIGKILL');
  process.once('exit', reap);
  const client = connect(`http://127.0.0.1:${at}`);

  for (let waited = 0; !(await listens(at)); waited += 10) {
    if (child.exitCode !== null || child.signalCode !== null || waited > 10_000) {
      reap();
      const why = complaint.trim().split('\n').at(-1) ?? '';
      throw new CityProblem(`The store did not start${file ? ` on ${file}` : ''}: ${why || 'no answer'}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return {
    endpoint: `http://127.0.0.1:${at}`,
    client,
    async stop() {
      client.destroy();
      process.off('exit', reap);
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** Starts the bundled store, or connects to the one at `endpoint`. Refuses with a sentence where neither is to be had. */
export async function startStore(options: StoreOptions = {}): Promise<Store> {
  if (!options.endpoint) return launch(options);
  const client = connect(options.endpoint);
  return { endpoint: options.endpoint, client, stop: async () => client.destroy() };
}
