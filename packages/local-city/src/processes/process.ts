import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { type Ports, urlOf } from '../addresses.js';
import { CityProblem } from '../city-problem.js';
import { host } from '../network.js';
import type { Secrets } from '../secrets.js';

/** What the city hands to each process that it starts. */
export interface ProcessConfig {
  readonly ports: Ports;
  readonly directory: string;
  readonly secrets: Secrets;
}

/** Variable that carries the configuration; simulators read no other. */
export const configVariable = 'CITY_PROCESS';

export const serveAt = (app: Hono, port: number) =>
  new Promise<void>((resolve) => {
    serve({ fetch: app.fetch, port, hostname: host }, () => resolve());
  });

export const stateFileOf = ({ directory }: ProcessConfig, name: string) =>
  join(directory, 'simulators', `${name}.json`);

export const originsOf = ({ ports }: ProcessConfig) => [urlOf(ports.h5), urlOf(ports.console)];

/** Runs a process of the city: starts it, says when it answers, and ends it with the city. */
export async function runProcess(start: (config: ProcessConfig) => Promise<void>): Promise<void> {
  // The city may be gone without having said so: its channel closes in any case.
  process.on('disconnect', () => process.exit(0));
  // Ctrl-C reaches the whole group; the city ends its processes itself, when nothing needs them any more.
  process.on('SIGINT', () => {});
  try {
    await start(JSON.parse(process.env[configVariable] ?? '{}') as ProcessConfig);
    process.send?.({ ready: true });
  } catch (fault) {
    const problem = fault instanceof CityProblem ? fault.message : ((fault as Error).stack ?? String(fault));
    process.send?.({ problem }, () => process.exit(1));
  }
}
