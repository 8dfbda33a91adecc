import { fileCabinet, fileIn, queryPage, type Table, tell } from '@yilu/dynamo';
import { examCityOf } from '../city/cities.js';
import type { Learner } from '../domain/files.js';
import type { ExamStore, FileRefs, Files } from '../ports.js';
import {
  appliedPartition,
  comingPartition,
  dueShards,
  endingPartition,
  filingsOf,
  keptCertificates,
  objectedPartition,
  objectionPartition,
  owedPartition,
  plansPartition,
  reminderPartition,
  rosterPartition,
  schoolsPartition,
  seenPartition,
  sessionsPartition,
} from './exam-items.js';

/** Of bookings that wait for a result: far more than a day has, in all shards together. */
const owedAShard = 500;

/** Exams and everything about them in one table: one batch read and one transaction for each command. */
export function dynamoExamStore(table: Table, city: string): ExamStore {
  const { perform, find, list } = fileCabinet<Files, FileRefs>(table, filingsOf(examCityOf(city)));
  return {
    perform,
    find,
    listPlans: (query) =>
      list('plans', { index: 'gsi1', partition: plansPartition('published'), highestFirst: true }, query),
    listDrafts: (query) =>
      list('plans', { index: 'gsi1', partition: plansPartition('draft'), highestFirst: true }, query),
    listSessions: (planId, subject, query) =>
      list('sessions', { index: 'gsi1', partition: sessionsPartition(planId, subject) }, query),
    // A key goes on behind its instant: one that begins at `before` itself sorts after it.
    listComing: (subject, { from, before, latestFirst = false }, query) => {
      const between = [from.toISOString(), before?.toISOString() ?? '9'] as const;
      return list(
        'sessions',
        { index: 'gsi2', partition: comingPartition(subject), between, highestFirst: latestFirst },
        query,
      );
    },
    listApplied: (planId, shard, query) =>
      list('bookings', { index: 'gsi1', partition: appliedPartition(planId, shard) }, query),
    listRoster: (sessionId, query) => list('bookings', { index: 'gsi1', partition: rosterPartition(sessionId) }, query),
    listEnding: (until, query, shard) =>
      list(
        'bookings',
        { index: 'gsi2', partition: endingPartition(shard), between: ['0', `${until.toISOString()}~`] },
        query,
      ),
    listToRemind: (until, query, shard) =>
      list('bookings', { index: 'gsi2', partition: reminderPartition(shard), between: ['0', `${until}~`] }, query),
    async listOwed(until) {
      const span = ['0', `${until.toISOString()}~`] as const;
      const shards = Array.from({ length: dueShards }, (_, shard) => owedPartition(shard));
      const pages = await Promise.all(
        shards.map((partition) => list('bookings', { index: 'gsi2', partition, between: span }, { limit: owedAShard })),
      );
      return {
        items: pages.flatMap(({ items }) => items),
        more: pages.some(({ nextCursor }) => nextCursor !== undefined),
      };
    },
    // A person objects a handful of times in his life.
    listOwnObjections: async (personId) =>
      (
        await list(
          'objections',
          { index: 'gsi1', partition: objectedPartition(personId), highestFirst: true },
          { limit: 50 },
        )
      ).items,
    listObjections: (queue, query) =>
      list(
        'objections',
        { index: 'gsi2', partition: objectionPartition(queue), highestFirst: queue === 'answered' },
        query,
      ),
    listToForget: (until, query) =>
      list(
        'certificates',
        { index: 'gsi2', partition: keptCertificates, between: ['0', `${until.toISOString()}~`] },
        query,
      ),
    listSchools: (query) => list('schools', { index: 'gsi1', partition: schoolsPartition }, query),
    // A space sorts before every pseudonym.
    async listSeen(schoolId, after = ' ', limit) {
      const partition = seenPartition(schoolId);
      const query = {
        IndexName: 'gsi1',
        // Not by the store's own cursor: the key in it names the person.
        KeyConditionExpression: 'gsi1pk = :pk AND gsi1sk > :after',
        ExpressionAttributeValues: { ':pk': partition, ':after': after },
      };
      const page = await queryPage(table, query, { limit, partition: { gsi1pk: partition } });
      const next = page.nextCursor && page.items.at(-1)?.['gsi1sk'];
      return {
        learners: page.items.map((item) => fileIn<Learner>(item)),
        ...(typeof next === 'string' ? { next } : {}),
      };
    },
    tell: (event) => tell(table, event),
  };
}
