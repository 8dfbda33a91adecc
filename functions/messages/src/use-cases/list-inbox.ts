import type { InboxMessage, Page, PageQuery, PersonId } from '@yilu/contracts';
import { inboxView } from '../domain/inbox-view.js';
import { usualPreferences } from '../domain/reader.js';
import type { Deps } from '../ports.js';

/** The caller's messages, newest first, in his language; both are read beside each other. */
export const listInbox =
  ({ messages }: Deps) =>
  async (personId: PersonId, query: PageQuery): Promise<Page<InboxMessage>> => {
    const [page, reader] = await Promise.all([messages.listInbox(personId, query), messages.findReader(personId)]);
    const { locale } = reader?.preferences ?? usualPreferences;
    return { ...page, items: page.items.map((item) => inboxView(locale, item)) };
  };
