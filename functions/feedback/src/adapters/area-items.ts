import { AreaId } from '@yilu/contracts';
import { type Filings, type Item, queryPage, type Table } from '@yilu/dynamo';
import { type Area, cellsOfArea } from '../domain/area.js';
import type { FeedbackStore, FileRefs, Files } from '../ports.js';

const watchedPartition = (cell: string) => `AREAS_IN#${cell}`;
const areaKey = (areaId: AreaId) => `AREA#${areaId}`;

/** How areas lie in the table, and which of them are whose. */
export const areaFilings: Pick<Filings<Files, FileRefs>, 'areas' | 'areaNumbers'> = {
  areas: {
    key: (id) => ({ pk: areaKey(id), sk: 'AREA' }),
    refOf: (file) => file.areaId,
    forgottenAt: ({ removedAt }) => removedAt,
  },
  areaNumbers: { key: (personId) => ({ pk: `PERSON#${personId}`, sk: 'AREAS' }), refOf: (file) => file.personId },
};

/** An area's place in each cell that it touches; given up, it leaves them all. */
export const areaCopies = ({ areaId, shape, removedAt }: Area): Item[] =>
  cellsOfArea(shape).map((cell) => ({
    ...{ pk: areaKey(areaId), sk: `CELL#${cell}` },
    ...(removedAt
      ? { expiresAt: Math.ceil(Date.parse(removedAt) / 1000) }
      : { gsi1pk: watchedPartition(cell), gsi1sk: areaId }),
  }));

/** Which areas touch a cell, page by page. */
export const areaLists = (table: Table): Pick<FeedbackStore, 'listAreasIn'> => ({
  async listAreasIn(cell, { cursor, limit }) {
    const partition = { gsi1pk: watchedPartition(cell) };
    const page = await queryPage(
      table,
      {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :pk',
        ExpressionAttributeValues: { ':pk': partition.gsi1pk },
      },
      { cursor, limit, partition },
    );
    return { ...page, items: page.items.map((item) => AreaId.parse(item['gsi1sk'])) };
  },
});
