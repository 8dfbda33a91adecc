import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bundle, bundleLambda, bundleOptions, projectRoot } from '@yilu/infra/bundle';
import { lambdas } from '@yilu/infra/lambdas';
import { environmentOf } from '@yilu/local-city/environment';
import { build } from 'esbuild';
import { evaluate } from './evaluation.js';
import { cityFacts } from './facts.js';
import { type Figure, median } from './figures.js';

const rounds = 15;
const kilobyte = 1000;
const isApi = (name: string) => lambdas.some((spec) => spec.name === name && spec.trigger.kind === 'http');

interface Built extends Bundle {
  readonly name: string;
  readonly environment: Readonly<Record<string, string>>;
}

const bareEntry = 'test/bench/bare-lambda.ts';

/** What a framework and a store client weigh as esbuild builds them by itself: the measure of every other bundle. */
async function buildBare(directory: string): Promise<Bundle> {
  const { banner, outExtension } = bundleOptions({ entry: bareEntry });
  const { metafile } = await build({
    absWorkingDir: projectRoot,
    entryPoints: { index: bareEntry },
    outdir: directory,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    banner,
    outExtension,
    metafile: true,
  });
  const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
  return { file: join(directory, 'index.mjs'), bytes, lazyBytes: 0 };
}

/** The bare bundle, the same by our options, and every Lambda of the list by the options that are deployed. */
async function buildAll(directory: string): Promise<Built[]> {
  const facts = await cityFacts(join(directory, 'state'), 'http://127.0.0.1:1');
  const lean = { name: 'bare, by our options', entry: bareEntry, needs: [] };
  const environment = environmentOf(lean, facts);
  const built: Built[] = [{ name: 'bare', environment, ...(await buildBare(join(directory, 'bare'))) }];
  for (const spec of [lean, ...lambdas.filter(({ entry }) => existsSync(join(projectRoot, entry)))])
    built.push({
      name: spec.name,
      environment: environmentOf(spec, facts),
      ...(await bundleLambda(spec, join(directory, spec.name))),
    });
  return built;
}

/** Sizes in kilobytes, and the median of each module's evaluation as a ratio to the bare bundle's of the same round. */
export async function lambdaSuite(): Promise<Figure[]> {
  const directory = await mkdtemp(join(tmpdir(), 'yilu-bench-'));
  try {
    const built = await buildAll(directory);
    const times = new Map<string, number[]>(built.map(({ name }) => [name, []]));
    // Round by round, so that whatever else the machine does meets all of them alike; the first warms the disk.
    for (let round = 0; round <= rounds; round++)
      for (const { name, file, environment } of built) {
        const milliseconds = await evaluate(file, environment);
        if (round > 0) times.get(name)?.push(milliseconds);
      }
    const bare = times.get('bare') ?? [];
    const ratio = (name: string) => median((times.get(name) ?? []).map((each, round) => each / (bare[round] ?? each)));
    return built.flatMap(({ name, bytes, lazyBytes }): Figure[] => [
      {
        suite: 'lambda',
        name: `${name}: size at start`,
        value: bytes / kilobyte,
        unit: 'kB',
        ...(isApi(name) ? { goal: 650 } : {}),
      },
      { suite: 'lambda', name: `${name}: loaded on demand`, value: lazyBytes / kilobyte, unit: 'kB' },
      name === 'bare'
        ? { suite: 'lambda', name: 'bare: evaluation', value: median(bare), unit: 'ms' }
        : {
            suite: 'lambda',
            name: `${name}: evaluation`,
            value: ratio(name),
            unit: 'ratio',
            ...(isApi(name) ? { goal: 1.4 } : {}),
          },
    ]);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
