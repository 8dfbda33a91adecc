// Learns the classifier from packages/triage/data, prints how well it does on texts that it has not seen, and writes
// packages/triage/src/model.json. The same data give the same file.
import { writeFileSync } from 'node:fs';
import { crossValidate } from '@yilu/triage/cross-validation';
import { learn, learning } from '@yilu/triage/learn';
import { writeModel } from '@yilu/triage/model';
import { varied } from '@yilu/triage/vary';
import { trainingTexts } from './training-texts.js';

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

const texts = trainingTexts();
const report = crossValidate(texts, learning);
console.log(`${texts.length} texts of ${report.byService.length} services, five folds`);
console.log(`right at first ${percent(report.right)}, among the first three ${percent(report.amongThree)}`);
for (const { serviceCode, right, takenFor } of report.byService)
  console.log(`  ${serviceCode.padEnd(20)} ${percent(right).padStart(7)}  ${takenFor.join(' ')}`);
console.log(`temperature ${report.temperature}`);
for (const { threshold, sure, rightOfSure } of report.thresholds)
  console.log(`  from ${threshold}: sure of ${percent(sure)}, of these right ${percent(rightOfSure)}`);

const model = learn(varied(texts, learning.seed), { ...learning, temperature: report.temperature });
const file = `${JSON.stringify(writeModel(model), undefined, 2)}\n`;
writeFileSync(new URL('../src/model.json', import.meta.url), file);
console.log(`model.json: ${model.rows.size} features, ${Math.round(file.length / 1000)} kB`);
