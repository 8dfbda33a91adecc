// npm start: installs and builds what is missing, then starts the whole city.
import { spawn } from 'node:child_process';
import { buildSites, checkNode, fail, install, quietSdk, root, sourceArguments } from './prepare.mjs';

const flags = process.argv.slice(2);
const known = new Set(['--port-base', '--no-open', '--reset']);
const strange = flags.find((flag, index) => !known.has(flag) && flags[index - 1] !== '--port-base');
checkNode();
if (strange) fail(`Unknown option ${strange}. There are --port-base N, --no-open and --reset.`);

await install();
await buildSites(['font', 'h5', 'console']);

const city = spawn(process.execPath, [...sourceArguments('packages/local-city/src/main.ts'), ...flags], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...quietSdk },
});
// Ctrl-C reaches the city by itself; a signal to this process alone is handed on.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => city.kill('SIGTERM'));
city.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
