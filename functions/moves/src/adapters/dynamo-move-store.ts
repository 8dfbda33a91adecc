import { fileCabinet, type Table, tell } from '@yilu/dynamo';
import type { MoveLimits } from '@yilu/law/feedback/move-limits';
import type { FileRefs, Files, MoveStore } from '../ports.js';
import {
  addressedPartition,
  askedPartition,
  duePartition,
  filingsBy,
  forgetPartition,
  taskPartition,
} from './move-items.js';

/** Requests to move a car and everything around them in one table: one batch read and one transaction for each command. */
export function dynamoMoveStore(table: Table, limits: MoveLimits): MoveStore {
  const { perform, find, list } = fileCabinet<Files, FileRefs>(table, filingsBy(limits));
  return {
    perform,
    find,
    listAsked: (personId, query) =>
      list('moves', { index: 'gsi1', partition: askedPartition(personId), highestFirst: true }, query),
    listAddressed: (personId, query) =>
      list('addressed', { index: 'gsi1', partition: addressedPartition(personId), highestFirst: true }, query),
    listTasks: (kind, query) => list('tasks', { index: 'gsi1', partition: taskPartition(kind) }, query),
    listDue: (at, query) =>
      // `~` sorts behind every number: what falls due at this very instant is due.
      list('moves', { index: 'gsi2', partition: duePartition, between: ['0', `${at.toISOString()}#~`] }, query),
    listToForget: (at, query) =>
      list('persons', { index: 'gsi2', partition: forgetPartition, between: ['0', `${at.toISOString()}#~`] }, query),
    tell: (event) => tell(table, event),
  };
}
