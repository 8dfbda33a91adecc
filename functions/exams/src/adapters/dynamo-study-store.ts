import { PersonId } from '@yilu/contracts';
import {
  type Command,
  type Item,
  type Key,
  perform,
  queryPage,
  readItems,
  replace,
  type Table,
  type Write,
} from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { StudyFiles, StudyFound, StudyOutcome, StudyStore, StudyWanted } from '../ports-study.js';
import { personKey } from './exam-items.js';
import { endedOf, fileOf, filings, itemOf, mocksPartition } from './study-items.js';

// In this order keys are asked for and files are taken from the answer.
const kinds = ['progress', 'clocks', 'desks', 'mocks'] as const satisfies readonly (keyof StudyFiles)[];

function keysOf(wanted: StudyWanted): Key[] {
  const keyFor = <K extends keyof StudyFiles>(kind: K): Key[] => {
    const ref = wanted[kind];
    return ref === undefined ? [] : [filings[kind].key(ref)];
  };
  return kinds.flatMap(keyFor);
}

function foundIn(wanted: StudyWanted, items: readonly (Item | undefined)[]): StudyFound {
  const asked = kinds.filter((kind) => wanted[kind] !== undefined);
  const take = <K extends keyof StudyFiles>(kind: K): StudyFiles[K] | undefined => {
    const item = items[asked.indexOf(kind)];
    return item && fileOf(kind, item);
  };
  return { progress: take('progress'), clocks: take('clocks'), desks: take('desks'), mocks: take('mocks') };
}

function writesOf<Answer>(table: Table, outcome: StudyOutcome<Answer>): Write[] {
  const writeFor = <K extends keyof StudyFiles>(kind: K, file?: StudyFiles[K]): Write[] =>
    file ? [replace(table, itemOf(kind, file, table.now()), file.version - 1)] : [];
  return [
    ...writeFor('progress', outcome.progress),
    ...writeFor('clocks', outcome.clocks),
    ...writeFor('desks', outcome.desks),
    ...writeFor('mocks', outcome.mocks),
  ];
}

/** What learners studied, in the context's table: one batch read and one transaction for each command. */
export const dynamoStudyStore = (table: Table): StudyStore => ({
  perform: <Answer, Refusal extends string>(
    command: Command,
    wanted: StudyWanted,
    decide: (found: StudyFound) => Result<StudyOutcome<Answer>, Refusal>,
  ) => {
    const keys = [personKey(PersonId.parse(command.actor)), ...keysOf(wanted)];
    return perform<Answer, Refusal | 'study.learner_gone'>(table, command, keys, ([person, ...items]) => {
      // His token may live on for minutes: nothing is begun for somebody whose study was taken away.
      if (endedOf(person)) return refuse('study.learner_gone');
      const decided = decide(foundIn(wanted, items));
      if (!decided.ok) return decided;
      return accept({ writes: writesOf(table, decided.value), answer: decided.value.answer });
    });
  },
  find: async (wanted) => foundIn(wanted, await readItems(table, keysOf(wanted))),
  async listMocks(personId, limit) {
    const partition = mocksPartition(personId);
    const page = await queryPage(
      table,
      {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :pk',
        ExpressionAttributeValues: { ':pk': partition },
        ScanIndexForward: false,
      },
      { limit, partition: { gsi1pk: partition } },
    );
    return page.items.map((item) => fileOf('mocks', item));
  },
});
