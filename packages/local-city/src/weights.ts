import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { lambdas } from '@yilu/infra/lambdas';
import { bundle, root } from './builds.js';

/** One figure of the build against what it may be. */
export interface Weight {
  readonly what: string;
  readonly bytes: number;
  readonly budgetBytes?: number;
}

export const kilobyte = 1000;
const budgets = {
  api: 700 * kilobyte,
  mainPackage: 1200 * kilobyte,
  subPackage: 500 * kilobyte,
  h5FirstLoadGzip: 200 * kilobyte,
};

export const bytesBelow = (path: string): number => {
  if (!existsSync(path)) return 0;
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.size;
  return readdirSync(path).reduce((sum, name) => sum + bytesBelow(join(path, name)), 0);
};

export async function lambdaWeights(): Promise<Weight[]> {
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

export function miniProgramWeights(target: 'weapp' | 'alipay'): Weight[] {
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

const chunkOf = /"(\d+)":"([0-9a-f]{8})"/g;
const accidentPage = /"path":"(packageAccident\/[^"]+)","load":(.*?\.then\()/g;

/** Scripts that each page of the accident flow loads beside those of index.html, read off the router in the build. */
function accidentPages(folder: string, scripts: readonly string[]): { page: string; chunks: string[] }[] {
  const router = scripts
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .find((text) => text.match(accidentPage));
  if (!router) throw new Error('The H5 build has no page of the accident flow: its router is not where it was');
  const hashes = new Map([...router.matchAll(chunkOf)].map(([, id = '', hash = '']) => [id, hash]));
  const files = readdirSync(join(folder, 'js'));
  return [...router.matchAll(accidentPage)].map(([, page = '', load = '']) => {
    const ids = [...load.matchAll(/\.e\((\d+)\)/g)].map(([, id = '']) => hashes.get(id) ?? id);
    const chunks = ids.flatMap((hash) =>
      files.filter((name) => name.endsWith(`.${hash}.js`)).map((name) => `js/${name}`),
    );
    return { page, chunks };
  });
}

/** What a browser loads that opens the city at a page of the accident flow, gzipped: the heaviest of these pages. */
export function h5Weight(): Weight {
  const folder = join(root, 'miniprogram/dist/h5');
  const index = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...index.matchAll(/(?:src|href)="\/?([^":]+\.(?:js|css))"/g)].map(([, path = '']) => path);
  const gzipped = (paths: readonly string[]) =>
    [...new Set(paths)].reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length, 0);
  const first = ['index.html', ...named];
  const pages = accidentPages(
    folder,
    named.filter((path) => path.endsWith('.js')),
  );
  const bytes = Math.max(...pages.map(({ chunks }) => gzipped([...first, ...chunks])));
  return { what: 'h5 first load of the accident flow (gzip)', bytes, budgetBytes: budgets.h5FirstLoadGzip };
}
