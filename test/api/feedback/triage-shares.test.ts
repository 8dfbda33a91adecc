import { readFileSync } from 'node:fs';
import { ningboFeedback } from '@yilu/law/feedback/city-profile';
import { classify } from '@yilu/triage/model';
import { ownModel } from '@yilu/triage/own-model';
import { slotsOf } from '@yilu/triage/slots';
import { expect, it } from 'vitest';

const model = await ownModel();

/** The labelled texts of somebody who has not seen the classifier; a test that does not find them fails. */
function linesOf<T>(name: string): T[] {
  const file = new URL(`../../fixtures/hotline/${name}.jsonl`, import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
const firstOf = (text: string) => classify(model, text)[0];
const percent = (some: readonly unknown[], all: readonly unknown[]) =>
  `${((some.length / all.length) * 100).toFixed(1)} %`;

const labelled = linesOf<{ text: string; code: string }>('labelled-texts');
const utterances = linesOf<{ text: string; code: string; place: string }>('utterances');

// Only shares are printed, never a text: whoever improves the classifier must not learn from its judge.
it('sends at least 89 of 100 strangers’ texts to the right service', () => {
  expect(labelled).toHaveLength(200);
  const right = labelled.filter(({ text, code }) => firstOf(text)?.serviceCode === code);
  console.log(`labelled texts: ${percent(right, labelled)} right at first`);
  expect(right.length / labelled.length).toBeGreaterThanOrEqual(0.89);
});

it('is right in at least 95 of 100 where it is sure, and leaves the others to a person', () => {
  const sure = labelled.filter(({ text }) => (firstOf(text)?.confidence ?? 0) >= ningboFeedback.routingThreshold);
  const right = sure.filter(({ text, code }) => firstOf(text)?.serviceCode === code);
  console.log(`sure of ${percent(sure, labelled)}, of these right ${percent(right, sure)}`);
  expect(right.length / sure.length).toBeGreaterThanOrEqual(0.95);
  expect(sure.length / labelled.length).toBeGreaterThanOrEqual(0.5);
});

it('fills service and place of what fifty people said', () => {
  expect(utterances).toHaveLength(50);
  const filled = utterances.filter(({ text }) => firstOf(text) && slotsOf(text).place);
  const services = utterances.filter(({ text, code }) => firstOf(text)?.serviceCode === code);
  const exact = utterances.filter(({ text, place }) => slotsOf(text).place === place);
  // A name with a word more or less around it leads to the same corner.
  const places = utterances.filter(({ text, place }) => {
    const found = slotsOf(text).place ?? '';
    const [shorter = '', longer = ''] = [place, found].sort((one, other) => one.length - other.length);
    return longer.includes(shorter) && shorter.length >= longer.length * 0.6;
  });
  console.log(
    `utterances: filled ${percent(filled, utterances)}; service right ${percent(services, utterances)}; place right ${percent(places, utterances)}, to the letter ${percent(exact, utterances)}`,
  );
  expect(filled.length).toBeGreaterThanOrEqual(49);
  expect(services.length).toBeGreaterThanOrEqual(45);
  expect(places.length).toBeGreaterThanOrEqual(45);
});
