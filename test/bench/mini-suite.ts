import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@yilu/infra/bundle';
import { h5Weight, miniProgramWeights } from '@yilu/local-city/weights';
import type { Figure } from './figures.js';

const kilobyte = 1000;
/** The file that a target's build cannot be without. */
const entries = { weapp: 'app.json', alipay: 'app.json', h5: 'index.html' } as const;
const isBuilt = (target: keyof typeof entries) =>
  existsSync(join(projectRoot, 'miniprogram/dist', target, entries[target]));

/** The figures that end `npm run build`, of the targets that are built. */
export async function miniSuite(): Promise<Figure[]> {
  const targets = (['weapp', 'alipay'] as const).filter(isBuilt);
  const weights = [...targets.flatMap(miniProgramWeights), ...(isBuilt('h5') ? [h5Weight()] : [])];
  if (weights.length === 0) throw new Error('Nothing is built: run npm run build first.');
  return weights.map(({ what, bytes, budgetBytes }) => ({
    suite: 'mini',
    name: what,
    value: bytes / kilobyte,
    unit: 'kB',
    ...(budgetBytes === undefined ? {} : { goal: budgetBytes / kilobyte }),
  }));
}
