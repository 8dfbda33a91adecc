import { speechSimulator } from '../simulators/speech.js';
import { runProcess, serveAt } from './process.js';

await runProcess(({ ports, secrets }) => serveAt(speechSimulator({ key: secrets.speechKey }), ports.speech));
