import { join } from 'node:path';
import { root } from './builds.js';
import { bytesBelow, h5Weight, kilobyte, lambdaWeights, miniProgramWeights, type Weight } from './weights.js';

const kilobytes = (bytes: number) => `${(bytes / kilobyte).toFixed(1)} kB`;

const weights: Weight[] = [
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
