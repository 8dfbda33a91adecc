import type { Page, PageQuery } from '@yilu/contracts';

/** A whole list, page by page; read whole before anything is changed that would take it off the list. */
export async function everyPage<T>(pageOf: (query: PageQuery) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await pageOf({ limit: 50, ...(cursor ? { cursor } : {}) });
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return all;
}
