import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleLambda } from '@yilu/infra/bundle';
import type { LambdaSpec } from '@yilu/infra/lambda-spec';
import { lambdas } from '@yilu/infra/lambdas';
import { build, type Plugin } from 'esbuild';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
const runDirectory = join(root, 'packages/local-city/dist/run');

// Longer than a build of everything on a machine that is busy with other work.
const turnMilliseconds = 300_000;

export const processNames = [
  'objects',
  'wechat',
  'alipay',
  'wechat-pay',
  'alipay-pay',
  'treasury',
  'bank',
  'bureau',
  'sms',
  'registry',
  'speech',
  'insurer',
  'oidc',
  'control',
] as const;
export type ProcessName = (typeof processNames)[number];

export const bundleOf = (name: string) => join(root, 'infra/dist/bundles', name, 'index.mjs');
export const processFile = (name: ProcessName) => join(runDirectory, `${name}.mjs`);
export const openApiFile = (context: string) => join(runDirectory, `open-api-${context}.mjs`);

/** The latest change below a folder, by file time; build outputs and dependencies do not count. */
function newestIn(directory: string): number {
  if (!existsSync(directory)) return 0;
  const entry = statSync(directory);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(
    0,
    ...readdirSync(directory)
      .filter((name) => name !== 'node_modules' && name !== 'dist' && !name.endsWith('.test.ts'))
      .map((name) => newestIn(join(directory, name))),
  );
}

const timeOf = (file: string) => (existsSync(file) ? statSync(file).mtimeMs : 0);

/** Sources that go into Lambdas and processes. */
const newestSource = () =>
  Math.max(
    ...['packages', 'functions'].flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((name) => name !== 'console')
        .map((name) => newestIn(join(root, folder, name, 'src'))),
    ),
    newestIn(join(root, 'infra')),
    timeOf(join(root, 'package-lock.json')),
  );

export const existing = () => lambdas.filter(({ entry }) => existsSync(join(root, entry)));

/** Own packages go into the bundle, those of the registry are found in node_modules when it runs. */
const packagesOutside: Plugin = {
  name: 'packages-outside',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@yilu/') ? undefined : { path, external: true },
    );
  },
};

async function bundleProcesses(names: readonly ProcessName[]) {
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(names.map((name) => [name, `packages/local-city/src/processes/${name}.ts`])),
    outdir: runDirectory,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    conditions: ['yilu-source'],
    plugins: [packagesOutside],
    logLevel: 'warning',
  });
}

/** Each context says its API in one module of its own, which is built and asked when somebody looks. */
export async function bundleOpenApi(context: string): Promise<string | undefined> {
  const entry = join(root, 'functions', context, 'src/open-api.ts');
  if (!existsSync(entry)) return undefined;
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: openApiFile(context),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    conditions: ['yilu-source'],
    plugins: [packagesOutside],
    logLevel: 'warning',
  });
  return openApiFile(context);
}

/** Builds the Lambdas and processes that are missing or older than a source; `progress` hears what is being done. */
export async function buildServer(progress: (line: string) => void): Promise<void> {
  const release = await takeTurn();
  try {
    await buildStale(progress);
  } finally {
    release();
  }
}

/** Two cities that start at once, as in tests, must not write the same files: the second finds the first's work done. */
async function takeTurn(): Promise<() => void> {
  const turn = join(root, 'packages/local-city/dist/building');
  mkdirSync(join(turn, '..'), { recursive: true });
  for (;;) {
    try {
      mkdirSync(turn);
      return () => rmSync(turn, { recursive: true, force: true });
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
    }
    // Whoever was killed in the middle does not hold up the others for ever.
    if (existsSync(turn) && Date.now() - timeOf(turn) > turnMilliseconds)
      rmSync(turn, { recursive: true, force: true });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

// The bundler keeps what it read for each in memory while it runs: eighty at once take gigabytes and are no faster.
const bundledAtOnce = 8;

async function buildStale(progress: (line: string) => void): Promise<void> {
  const newest = newestSource();
  const isStale = (file: string) => timeOf(file) < newest;
  const staleLambdas = existing().filter(({ name }) => isStale(bundleOf(name)));
  const staleProcesses = processNames.filter((name) => isStale(processFile(name)));
  if (staleLambdas.length > 0) progress(`building ${staleLambdas.length} Lambdas`);
  for (let at = 0; at < staleLambdas.length; at += bundledAtOnce)
    await Promise.all(staleLambdas.slice(at, at + bundledAtOnce).map((spec) => bundle(spec)));
  if (staleProcesses.length > 0) await bundleProcesses(processNames);
}

/** Builds one Lambda where the city looks for it; answers its size. */
export const bundle = (spec: LambdaSpec) => bundleLambda(spec, join(root, 'infra/dist/bundles', spec.name));
