import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { LambdaSpec } from '@yilu/infra/lambda-spec';
import { bundleOf, existing } from './builds.js';
import type { Subscriber } from './bus.js';
import { type CityFacts, environmentOf } from './environment.js';
import { type Job, startJobs } from './jobs.js';
import { Lambda } from './lambda.js';
import { openQueueTable } from './queue-table.js';
import { Queue } from './queues.js';

export const queueTable = 'yilu-city-queues';

export type Log = (line: string) => void;

/** The Lambdas of `infra/lambdas.ts` with what wakes each of them, as a deployment would wire them. */
export interface Deployment {
  readonly lambdas: readonly Lambda[];
  readonly routes: readonly { readonly path: string; readonly target: Lambda }[];
  readonly queues: readonly Queue[];
  readonly subscribers: readonly Subscriber[];
  readonly jobs: ReturnType<typeof startJobs>;
  readonly relay: Lambda | undefined;
}

export function deploy(facts: CityFacts, client: DynamoDBClient, log: Log): Deployment {
  const all = existing().map((spec: LambdaSpec) => {
    const environment = environmentOf(spec, facts);
    const { name, timeoutSeconds } = spec;
    const lambda = new Lambda({ name, file: bundleOf(name), environment, log, timeoutSeconds });
    return { trigger: spec.trigger, lambda };
  });
  const table = openQueueTable(client, queueTable);
  const consumers = all
    .filter(({ trigger }) => trigger.kind === 'events' || trigger.kind === 'objects')
    .map(({ trigger, lambda }) => ({
      trigger,
      queue: new Queue({ table, consumer: lambda, log }),
    }));
  const jobs = all.flatMap(({ trigger, lambda }): Job[] =>
    trigger.kind === 'schedule' ? [{ lambda, everyMinutes: trigger.everyMinutes }] : [],
  );
  return {
    lambdas: all.map(({ lambda }) => lambda),
    routes: all.flatMap(({ trigger, lambda }) =>
      trigger.kind === 'http' ? trigger.paths.map((path) => ({ path, target: lambda })) : [],
    ),
    queues: consumers.map(({ queue }) => queue),
    subscribers: consumers,
    jobs: startJobs(jobs, log),
    relay: all.find(({ trigger }) => trigger.kind === 'streams')?.lambda,
  };
}

/** Jobs and queues for the control page. */
export const controlsOf =
  ({ jobs, queues }: Deployment) =>
  async (method: string, path: string): Promise<unknown> => {
    if (method === 'GET' && path === '/state') {
      const counted = await Promise.all(queues.map(async (queue) => ({ name: queue.name, ...(await queue.count()) })));
      return { jobs: jobs.names, queues: counted };
    }
    const [, what, name = '', act] = path.split('/');
    if (method === 'POST' && what === 'jobs' && act === 'run') {
      const outcome = await jobs.run(name);
      return outcome && { outcome };
    }
    const queue = queues.find((one) => one.name === name);
    if (method !== 'POST' || what !== 'queues' || act !== 'redrive' || !queue) return undefined;
    return { outcome: `${await queue.redrive()} redriven` };
  };
