import { dayOf } from '@yilu/kernel';
import * as z from 'zod';
import { otherVehicles, people } from '../demo/people.js';
import { registrySimulator } from '../simulators/registry.js';
import { readState, writeState } from '../state-file.js';
import { runProcess, serveAt, stateFileOf } from './process.js';

const State = z.object({ since: z.iso.date() });

await runProcess((config) => {
  const { ports, secrets } = config;
  const file = stateFileOf(config, 'registry');
  const state = readState(file, State) ?? { since: dayOf(new Date()) };
  writeState(file, state);
  const outboxFile = stateFileOf(config, 'registry-outbox');
  const { since } = state;
  const app = registrySimulator({ key: secrets.registryKey, people, vehicles: otherVehicles, since, outboxFile });
  return serveAt(app, ports.registry);
});
