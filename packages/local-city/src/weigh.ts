import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { lambdas } from '@yilu/infra/lambdas';
import { bundle, root } from './builds.js';

/** One figure of the build against what it may be. */
interface Weight {
  readonly what: string;
  readonly bytes: number;
  readonly budgetBytes?: number;
}

const kilobyte = 1000;
const budgets = {
  api: 700 * kilobyte,
  mainPackage: 1200 * kilobyte,
  subPackage: 500 * kilobyte,
  h5FirstLoadGzip: 200 * kilobyte,
};

const bytesBelow = (path: string): number => {
  if (!existsSync(path)) return 0;
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.size;
  return readdirSync(path).reduce((sum, name) => sum + bytesBelow(join(path, name)), 0);
};

async function lambdaWeights(): Promise<Weight[]> {
  const weights: Weight[] = [];
  for (const spec of lambdas) {
    const { bytes } = await bundle(spec);
    const isApi = spec.trigger.kind === 'http';
    weights.push({ what: `Lambda ${spec.name}`, bytes, ...(isApi ? { budgetBytes: budgets.api } : {}) });
  }
  return weights;
}

interface AppConfig {
  readonly subPackages?: readonly { readonly root: string }[];
  readonly subpackages?: readonly { readonly root: string }[];
}

function miniProgramWeights(target: 'weapp' | 'alipay'): Weight[] {
  const folder = join(root, 'miniprogram/dist', target);
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as AppConfig;
  const packages = (app.subPackages ?? app.subpackages ?? []).map(({ root: at }) => {
    const bytes = bytesBelow(join(folder, at));
    return { what: `${target} sub-package ${at.replace(/\/$/, '')}`, bytes, budgetBytes: budgets.subPackage };
  });
  const inPackages = packages.reduce((sum, { bytes }) => sum + bytes, 0);
  const bytes = bytesBelow(folder) - inPackages;
  return [{ what: `${target} main package`, bytes, budgetBytes: budgets.mainPackage }, ...packages];
}

/**
 * What a browser loads before the accident flow stands: the page's own scripts and styles, and the chunks that its
 * pages are in, which the build names in `first-load.json` beside index.html where it splits them.
 */
function h5Weight(): Weight {
  const folder = join(root, 'miniprogram/dist/h5');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/?([^":]+\.(?:js|css))"/g)].map(([, path = '']) => path);
  const listed = join(folder, 'first-load.json');
  const further = existsSync(listed) ? (JSON.parse(readFileSync(listed, 'utf8')) as string[]) : [];
  const files = new Set(['index.html', ...named, ...further]);
  const bytes = [...files]
    .map((path) => join(folder, path))
    .filter((path) => existsSync(path))
    .reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0);
  return { what: 'h5 first load of the accident flow (gzip)', bytes, budgetBytes: budgets.h5FirstLoadGzip };
}

const kilobytes = (bytes: number) => `${(bytes / kilobyte).toFixed(1)} kB`;

const weights = [
  ...(await lambdaWeights()),
  { what: 'console (all files)', bytes: bytesBelow(join(root, 'packages/console/dist/site')) },
  ...miniProgramWeights('weapp'),
  ...miniProgramWeights('alipay'),
  h5Weight(),
];
const over = weights.filter(({ bytes, budgetBytes }) => budgetBytes !== undefined && bytes > budgetBytes);
for (const weight of weights) {
  const limit = weight.budgetBytes === undefined ? '' : ` of ${kilobytes(weight.budgetBytes)}`;
  console.log(`${weight.what.padEnd(48)} ${kilobytes(weight.bytes)}${limit}${over.includes(weight) ? '  OVER' : ''}`);
}
if (over.length > 0) {
  console.error(`\n${over.length} over budget: ${over.map(({ what }) => what).join(', ')}`);
  process.exitCode = 1;
}
