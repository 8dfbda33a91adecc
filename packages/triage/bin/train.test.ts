import { readFileSync } from 'node:fs';
import { learn, learning } from '@yilu/triage/learn';
import { type ModelFile, writeModel } from '@yilu/triage/model';
import { varied } from '@yilu/triage/vary';
import { expect, it } from 'vitest';
import { trainingTexts } from './training-texts.js';

const file = readFileSync(new URL('../src/model.json', import.meta.url), 'utf8');
const kept = JSON.parse(file) as ModelFile;

it('gives the model in the tree from the texts in the tree, to the last bit', () => {
  const { temperature } = kept;
  expect(writeModel(learn(varied(trainingTexts(), learning.seed), { ...learning, temperature }))).toEqual(kept);
}, 60_000);

it('keeps the model below a megabyte', () => expect(file.length).toBeLessThan(1_000_000));

it('has at least sixty different texts of every service, an eighth of them in English', () => {
  const texts = trainingTexts();
  const services = new Map<string, Set<string>>();
  for (const { text, serviceCode } of texts)
    services.set(serviceCode, (services.get(serviceCode) ?? new Set()).add(text));
  expect(services.size).toBe(24);
  for (const [serviceCode, own] of services) expect(own.size, serviceCode).toBeGreaterThanOrEqual(60);
  const english = texts.filter(({ text }) => !/^\p{Script=Han}/u.test(text) && /^[ -~]*$/.test(text.slice(0, 12)));
  expect(english.length / texts.length).toBeGreaterThan(0.08);
});
