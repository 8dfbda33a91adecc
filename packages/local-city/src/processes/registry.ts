import { otherVehicles, people } from '../demo/people.js';
import { registrySimulator } from '../simulators/registry.js';
import { runProcess, serveAt } from './process.js';

await runProcess(({ ports, secrets }) =>
  serveAt(registrySimulator({ key: secrets.registryKey, people, vehicles: otherVehicles }), ports.registry),
);
