import { randomUUID } from 'node:crypto';
import type { Invocable } from './gateway.js';

export interface Job {
  readonly lambda: Invocable;
  readonly everyMinutes: number;
}

const scheduledEvent = (name: string) => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: '000000000000',
  time: new Date().toISOString(),
  region: 'local',
  resources: [`arn:aws:events:local:000000000000:rule/${name}`],
  detail: {},
});

/** Runs each job at its interval by an EventBridge scheduled event, never twice at once; `run` is one run at once. */
export function startJobs(jobs: readonly Job[], log: (line: string) => void) {
  const running = new Set<string>();
  async function run(name: string): Promise<'done' | 'failed' | 'running' | undefined> {
    const job = jobs.find(({ lambda }) => lambda.name === name);
    if (!job) return undefined;
    if (running.has(name)) return 'running';
    running.add(name);
    try {
      await job.lambda.invoke(scheduledEvent(name));
      return 'done';
    } catch (fault) {
      log(`job ${name} ${(fault as Error).message}`);
      return 'failed';
    } finally {
      running.delete(name);
    }
  }
  const timers = jobs.map(({ lambda, everyMinutes }) =>
    setInterval(() => void run(lambda.name), everyMinutes * 60_000).unref(),
  );
  return { names: jobs.map(({ lambda }) => lambda.name), run, stop: () => timers.forEach(clearInterval) };
}
