// What every command of the project needs first: a Node that is new enough, and everything installed. Only node: here.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

const oldestNode = [20, 19];

/** Ends the command with a sentence and exit code 1. */
export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const enough = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  if (!enough)
    fail(
      `Yilu needs Node ${oldestNode.join('.')} or newer; this is ${version}. Install a newer Node and run the command again.`,
    );
}

const timeOf = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

/** The latest change below a path; outputs and dependencies do not count. */
function newestIn(path) {
  if (!existsSync(path)) return 0;
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  const names = readdirSync(path).filter((name) => name !== 'node_modules' && name !== 'dist');
  return Math.max(0, ...names.map((name) => newestIn(join(path, name))));
}

/** Runs a command in the project's root; answers its exit code. */
export function run(command, args, { quiet = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.once('error', (fault) => resolve({ code: 1, output: fault.message }));
    child.once('exit', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output }));
  });
}

async function step(what, command, args) {
  const began = Date.now();
  console.log(`  ${what} …`);
  const { code, output } = await run(command, args, { quiet: true });
  if (code !== 0) fail(`${output.trim()}\n\n${what} failed (exit code ${code}).`);
  console.log(`  ${what}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

/** Installs a lock file's packages where they are missing or older than it. */
async function installAt(folder, what, args) {
  const lock = join(root, folder, 'package-lock.json');
  const installed = join(root, folder, 'node_modules/.package-lock.json');
  if (!existsSync(lock) || timeOf(installed) >= timeOf(lock)) return;
  await step(`installing ${what}`, 'npm', ['ci', '--no-audit', '--no-fund', ...args]);
  // npm keeps the lock's own time where nothing had to be done: the next start must not install again.
  if (existsSync(installed)) utimesSync(installed, new Date(), new Date());
}

/** Both at once: each mostly waits for the registry or the disk. */
export async function install() {
  await Promise.all([
    installAt('', 'packages', []),
    installAt('miniprogram', 'the mini-program’s packages', ['--prefix', 'miniprogram', '--ignore-scripts']),
  ]);
}

const shared = [
  'packages/kernel/src',
  'packages/law/src',
  'packages/evidence/src',
  'packages/look/src',
  'packages/contracts/src',
  'packages/city-map/src',
  'packages/city-map/data',
];

/** What is built before the city starts or a browser looks: output, sources, command. */
const builds = {
  font: {
    what: 'the PDF font',
    output: 'packages/paper/dist/font.ttf',
    sources: ['packages/paper/bin', 'package-lock.json'],
    command: ['node', ['packages/paper/bin/build-font.mjs']],
  },
  h5: {
    what: 'the citizens’ site',
    output: 'miniprogram/dist/h5/index.html',
    sources: [
      'miniprogram/src',
      'miniprogram/config',
      'miniprogram/package.json',
      'miniprogram/package-lock.json',
      ...shared,
    ],
    command: ['npm', ['run', '--silent', 'build:h5', '--prefix', 'miniprogram']],
  },
  weapp: {
    what: 'the WeChat mini-program',
    output: 'miniprogram/dist/weapp/app.json',
    sources: [
      'miniprogram/src',
      'miniprogram/config',
      'miniprogram/package.json',
      'miniprogram/package-lock.json',
      ...shared,
    ],
    command: ['npm', ['run', '--silent', 'build:weapp', '--prefix', 'miniprogram']],
  },
  alipay: {
    what: 'the Alipay mini-program',
    output: 'miniprogram/dist/alipay/app.json',
    sources: [
      'miniprogram/src',
      'miniprogram/config',
      'miniprogram/package.json',
      'miniprogram/package-lock.json',
      ...shared,
    ],
    command: ['npm', ['run', '--silent', 'build:alipay', '--prefix', 'miniprogram']],
  },
  console: {
    what: 'the console',
    output: 'packages/console/dist/site/index.html',
    sources: [
      'packages/console/src',
      'packages/console/index.html',
      'packages/console/vite.config.ts',
      'package-lock.json',
      ...shared,
    ],
    command: ['node', ['node_modules/vite/bin/vite.js', 'build', 'packages/console', '--logLevel', 'warn']],
  },
};

/** Builds those of `names` that are missing or older than their sources; all of them where `always` is set. */
export async function buildSites(names, { always = false } = {}) {
  for (const name of names) {
    const { what, output, sources, command } = builds[name];
    const built = timeOf(join(root, output));
    const newest = Math.max(...sources.map((path) => newestIn(join(root, path))));
    if (!always && built >= newest) continue;
    if (command[0] === 'node' && !existsSync(join(root, command[1][0]))) continue;
    await step(`building ${what}`, command[0] === 'node' ? process.execPath : command[0], command[1]);
    // A build that leaves an unchanged file alone would be asked for at every start.
    if (existsSync(join(root, output))) utimesSync(join(root, output), new Date(), new Date());
  }
}

/** Arguments by which this Node runs a TypeScript file from the workspaces' sources. */
export const sourceArguments = (file) => ['--conditions=yilu-source', '--import', 'tsx', join(root, file)];
export const quietSdk = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };
