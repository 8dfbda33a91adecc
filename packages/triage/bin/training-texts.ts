import { readdirSync, readFileSync } from 'node:fs';
import type { Labelled } from '@yilu/triage/learn';

const data = new URL('../data/', import.meta.url);

/** Everything that the classifier learns from: one file a service, one text a line, in the order of their names. */
export const trainingTexts = (): Labelled[] =>
  readdirSync(data)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, data), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => ({
          text: (JSON.parse(line) as { text: string }).text,
          serviceCode: name.slice(0, -'.jsonl'.length),
        })),
    );
