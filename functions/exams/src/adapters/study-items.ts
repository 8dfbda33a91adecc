import { gunzipSync, gzipSync } from 'node:zlib';
import type { PersonId } from '@yilu/contracts';
import { fileIn, type Item, type Key } from '@yilu/dynamo';
import type { PersonFile } from '../domain/files.js';
import type { StudyFiles, StudyRefs } from '../ports-study.js';

export const mocksPartition = (personId: PersonId) => `MOCKS#${personId}`;
/** As long as a 学习驾驶证明 is valid (D172 art 41): what was not touched for three years nobody learns for any more. */
const keptDays = 3 * 366;
const daySeconds = 86_400;

interface Filing<K extends keyof StudyFiles> {
  readonly key: (ref: StudyRefs[K]) => Key;
  readonly refOf: (file: StudyFiles[K]) => StudyRefs[K];
  readonly more?: (file: StudyFiles[K]) => Readonly<Record<string, string>>;
}

/** Everything of one learner lies in his own partition. */
export const learnerPartition = (personId: PersonId) => `STUDY#${personId}`;
export const mocksBegin = 'MOCK#';
const keyOf = (personId: PersonId, sk: string): Key => ({ pk: learnerPartition(personId), sk });

export const filings: { readonly [K in keyof StudyFiles]: Filing<K> } = {
  progress: {
    key: ({ personId, subject }) => keyOf(personId, `PROGRESS#${subject}`),
    refOf: (file) => file,
  },
  clocks: { key: (personId) => keyOf(personId, 'CLOCK'), refOf: ({ personId }) => personId },
  desks: { key: (personId) => keyOf(personId, 'DESK'), refOf: ({ personId }) => personId },
  mocks: {
    key: ({ personId, mockId }) => keyOf(personId, `${mocksBegin}${mockId}`),
    refOf: (file) => file,
    more: ({ personId, mockId, startedAt }) => ({
      gsi1pk: mocksPartition(personId),
      gsi1sk: `${startedAt}#${mockId}`,
    }),
  },
};

/** His end, and in whom he goes on; undefined while he is there, known here or not. */
export function endedOf(item: Item | undefined): { readonly into?: PersonId | undefined } | undefined {
  const person = item && fileIn<PersonFile>(item);
  return person?.ended ? { into: person.into } : undefined;
}

/** A file as it is stored, packed: a year of answers is a tenth of its text, and so are its capacity units. */
export function itemOf<K extends keyof StudyFiles>(kind: K, file: StudyFiles[K], at: Date): Item & { version: number } {
  const { key, refOf, more } = filings[kind];
  return {
    ...key(refOf(file)),
    version: file.version,
    body: gzipSync(JSON.stringify(file)),
    expiresAt: Math.ceil(at.getTime() / 1000) + keptDays * daySeconds,
    ...more?.(file),
  };
}

export const fileOf = <K extends keyof StudyFiles>(_kind: K, item: Item): StudyFiles[K] =>
  JSON.parse(gunzipSync(item['body'] as Uint8Array).toString());
