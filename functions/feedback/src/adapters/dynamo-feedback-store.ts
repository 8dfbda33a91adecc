import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { fileCabinet, fileIn, queryPage, type Table, tell } from '@yilu/dynamo';
import { isInBox } from '@yilu/geo/box';
import { type CellSpan, cellsOfBox, spansOfCircle } from '@yilu/geo/cells';
import { metresBetween } from '@yilu/kernel/distance';
import type { Asset, Follow, Point, Report } from '../domain/files.js';
import type { Listing } from '../domain/listing.js';
import type { FeedbackStore, FileRefs, Files } from '../ports.js';
import { areaLists } from './area-items.js';
import {
  assetPartition,
  cellPartition,
  closedPartition,
  copiesOf,
  filings,
  followedPartition,
  followPrefix,
  listedPartition,
  partitionCell,
  queuePartition,
  reportKey,
} from './feedback-items.js';
import { heatCounters } from './heat-items.js';
import { open311Lists } from './open311-items.js';
import { photoLists } from './photo-items.js';

/** Sorts behind every character of a cell's name and of a number. */
const last = '~';

/** Reports of one cell that a map shows, of each kind: more of them nobody tells apart. */
const shownOfCell = 100;

/** Reports and everything about them in one table: one batch read and one transaction for each command. */
export function dynamoFeedbackStore(table: Table): FeedbackStore {
  const { perform, find, list } = fileCabinet<Files, FileRefs>(table, filings, copiesOf);

  /** One page of one span, a megabyte at most: some hundreds of open reports within a few streets. */
  async function inSpan<File>(partitionOf: (cell: string) => string, { cell, from, to }: CellSpan): Promise<File[]> {
    const { Items = [] } = await table.db.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :pk AND gsi1sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': partitionOf(cell), ':from': from, ':to': `${to}${last}` },
      }),
    );
    return Items.map((item) => fileIn<File>({ pk: '', sk: '', ...item }));
  }

  /** What lies in a circle of what sorts by its place; its cells are read side by side. */
  async function inCircle<File extends { readonly location?: Point | undefined }>(
    partitionOf: (cell: string) => string,
    centre: Point,
    radiusMetres: number,
  ): Promise<File[]> {
    const spans = spansOfCircle(centre, radiusMetres, { large: partitionCell, small: 7 });
    const files = (await Promise.all(spans.map((span) => inSpan<File>(partitionOf, span)))).flat();
    return files.filter(({ location }) => location && metresBetween(centre, location) <= radiusMetres);
  }

  /** What a map shows of one partition from a place on, the last of its order first. */
  async function ofCell(partition: string, from: string) {
    const { Items = [], LastEvaluatedKey } = await table.db.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :pk AND gsi1sk >= :from',
        ExpressionAttributeValues: { ':pk': partition, ':from': from },
        ScanIndexForward: false,
        Limit: shownOfCell,
      }),
    );
    const reports = Items.map((item) => fileIn<Report>({ pk: '', sk: '', ...item }));
    return { reports, more: LastEvaluatedKey !== undefined };
  }

  return {
    perform,
    find,
    listNear: (centre, radiusMetres) => inCircle<Report>(cellPartition, centre, radiusMetres),
    listAssetsNear: (centre, radiusMetres) => inCircle<Asset>(assetPartition, centre, radiusMetres),
    async listInBox(box, { open, closedSince }) {
      const cells = cellsOfBox(box, partitionCell);
      const pages = await Promise.all([
        ...(open ? cells.map((cell) => ofCell(cellPartition(cell), '0')) : []),
        ...(closedSince ? cells.map((cell) => ofCell(closedPartition(cell), closedSince)) : []),
      ]);
      const reports = pages.flatMap((page) => page.reports);
      return {
        reports: reports.filter(({ location }) => location && isInBox(location, box)),
        more: pages.some(({ more }) => more),
      };
    },
    listFollowed: (personId, query) =>
      list('follows', { index: 'gsi1', partition: followedPartition(personId), highestFirst: true }, query),
    async listFollowers(reportId, { cursor, limit }) {
      const page = await queryPage(
        table,
        {
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
          ExpressionAttributeValues: { ':pk': reportKey(reportId), ':sk': followPrefix },
        },
        { cursor, limit, partition: { pk: reportKey(reportId) } },
      );
      return { ...page, items: page.items.map((item) => fileIn<Follow>(item)) };
    },
    async listListed(month, [from, to], { cursor, limit }) {
      const partition = listedPartition(month);
      const page = await queryPage(
        table,
        {
          IndexName: 'gsi1',
          KeyConditionExpression: 'gsi1pk = :pk AND gsi1sk BETWEEN :from AND :to',
          ExpressionAttributeValues: { ':pk': partition, ':from': from, ':to': `${to}${last}` },
          ScanIndexForward: false,
        },
        { cursor, limit, partition: { gsi1pk: partition } },
      );
      return { ...page, items: page.items.map((item) => fileIn<Listing>(item)) };
    },
    listQueue: (queue, query) => list('reports', { index: 'gsi2', partition: queuePartition(queue) }, query),
    ...areaLists(table),
    ...heatCounters(table),
    ...photoLists(list),
    ...open311Lists(table),
    tell: (event) => tell(table, event),
  };
}
