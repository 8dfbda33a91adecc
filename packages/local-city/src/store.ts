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

/**
 * Runs the store for as long as this script's standard input stays open: whatever ends the city, even a kill, closes it,
 * and no store is left behind with the port and the file.
 */
const tether = 'exec 3<&0; "$0" "$@" & store=$!; (cat <&3 >/dev/null; kill "$store") & wait "$store"';

async function launch({ file, port = 0 }: StoreOptions): Promise<Store> {
  const at = port || (await freePort());
  const options = ['--port', String(at), ...(file ? ['--db-path', file] : [])];
  // In a group of its own: Ctrl-C ends the city, and the city its store, last of all.
  const child = spawn('sh', ['-c', tether, binary(), ...options], {
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const client = connect(`http://127.0.0.1:${at}`);

  for (let waited = 0; !(await listens(at)); waited += 10) {
    if (child.exitCode !== null || waited > 10_000) {
      child.stdin.destroy();
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
      child.stdin.end();
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
