import { gunzipSync, gzipSync } from 'node:zlib';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Item, perform, putNew, replace, type Table } from '@yilu/dynamo';
import { accept } from '@yilu/kernel';
import type { Catalogue } from '@yilu/law/violations/catalogue';
import type { CatalogueShelf, PublishedCatalogue } from '../ports.js';

const partition = (city: string) => `CATALOGUES#${city}`;
const newestKey = (city: string) => ({ pk: partition(city), sk: 'NEWEST' });

/** A list of a thousand situations is ten times smaller so; as text two of them would not fit an item. */
const packed = (published: PublishedCatalogue): Uint8Array => gzipSync(JSON.stringify(published));
const unpacked = (item: Item): PublishedCatalogue => JSON.parse(gunzipSync(item['body'] as Uint8Array).toString());

async function published({ db, name }: Table, city: string): Promise<PublishedCatalogue[]> {
  const found: PublishedCatalogue[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await db.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :versions)',
        ExpressionAttributeValues: { ':pk': partition(city), ':versions': 'FROM#' },
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    found.push(...(Items as Item[]).map(unpacked));
    from = LastEvaluatedKey;
  } while (from);
  return found;
}

const rememberedMs = 60_000;

/**
 * The versions of a city's flexible enforcement: never changed once they are there, so each Lambda remembers them for a
 * minute. `first` is the one that the city began with; it is no item.
 */
export function dynamoCatalogues(table: Table, city: string, first: Catalogue): CatalogueShelf {
  let remembered: { readonly at: number; readonly versions: Promise<readonly PublishedCatalogue[]> } | undefined;
  const read = async () => [{ catalogue: first }, ...(await published(table, city))];
  return {
    list: read,
    async versions() {
      const at = table.now().getTime();
      if (!remembered || at - remembered.at >= rememberedMs) remembered = { at, versions: read() };
      const { versions } = remembered;
      try {
        return (await versions).map(({ catalogue }) => catalogue);
      } catch (fault) {
        // A failure is not remembered: the next request reads again.
        if (remembered?.versions === versions) remembered = undefined;
        throw fault;
      }
    },
    propose: (command, decide) =>
      perform(table, command, [newestKey(city)], ([newest]) => {
        const decided = decide(newest ? unpacked(newest).catalogue : first);
        if (!decided.ok) return decided;
        const { publish, events, answer } = decided.value;
        if (!publish) return accept({ writes: [], events, answer });
        const body = packed(publish);
        const read = newest ? Number(newest['version']) : 0;
        const { effectiveFrom, version } = publish.catalogue;
        return accept({
          writes: [
            replace(table, { ...newestKey(city), version: read + 1, body }, read),
            putNew(table, { pk: partition(city), sk: `FROM#${effectiveFrom}#${version}`, body }),
          ],
          events,
          answer,
        });
      }),
  };
}
