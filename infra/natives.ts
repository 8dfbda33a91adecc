import { execFile } from 'node:child_process';
import { access, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from './project-root.js';

/** What a Lambda's machine code is made for; Linux with glibc, as Amazon's. */
export type Architecture = 'arm64' | 'x86_64';

const cpuOf = { arm64: 'arm64', x86_64: 'x64' } as const;

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (root: string, name: string): Promise<Manifest | undefined> =>
  readFile(join(root, 'node_modules', name, 'package.json'), 'utf8').then(JSON.parse, () => undefined);

/** A package and all that it needs of what is installed: machine code comes as optional packages, one for each machine. */
async function closure(
  root: string,
  names: readonly string[],
  known = new Set<string>(),
): Promise<ReadonlySet<string>> {
  for (const name of names) {
    if (known.has(name)) continue;
    const manifest = await manifestOf(root, name);
    if (!manifest) continue;
    known.add(name);
    await closure(root, Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }), known);
  }
  return known;
}

const installing = new Map<string, Promise<string>>();

/** Packages of the lock file's versions for another machine than this one, fetched once by npm into a folder of their own. */
async function installed(names: readonly string[], cpu: string): Promise<string> {
  const root = join(projectRoot, 'infra/dist/natives', cpu);
  const wanted = await Promise.all(
    names.map(async (name) => `${name}@${(await manifestOf(projectRoot, name))?.version ?? 'latest'}`),
  );
  const stamp = join(root, `${wanted.join('+').replaceAll('/', '_')}.installed`);
  await access(stamp).catch(async () => {
    await mkdir(root, { recursive: true });
    await writeFile(join(root, 'package.json'), '{"private":true}');
    const options = ['--os=linux', `--cpu=${cpu}`, '--libc=glibc', '--ignore-scripts', '--no-audit', '--no-fund'];
    await promisify(execFile)('npm', ['install', '--no-save', ...options, ...wanted], { cwd: root });
    await writeFile(stamp, '');
  });
  return root;
}

function rootFor(names: readonly string[], architecture: Architecture | undefined): Promise<string> {
  const cpu = architecture ? cpuOf[architecture] : process.arch;
  if (cpu === process.arch && process.platform === 'linux') return Promise.resolve(projectRoot);
  const under = `${cpu} ${names.join()}`;
  const run = installing.get(under) ?? installed(names, cpu);
  installing.set(under, run);
  return run;
}

/**
 * Lays packages with machine code, and what they need, into a Lambda's folder, made for its machine. Throws where a
 * package is not there: a Lambda without it would fail at its first picture.
 */
export async function layNatives(
  names: readonly string[],
  directory: string,
  architecture?: Architecture,
): Promise<void> {
  if (names.length === 0) return;
  const root = await rootFor(names, architecture);
  const all = await closure(root, names);
  for (const name of names) if (!all.has(name)) throw new Error(`${name} is not installed`);
  for (const name of all)
    await cp(join(root, 'node_modules', name), join(directory, 'node_modules', name), { recursive: true, force: true });
}
