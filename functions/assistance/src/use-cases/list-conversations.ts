import type { PageQuery } from '@yilu/contracts';
import type { Deps } from '../ports.js';

/** Every open talk, the unanswered first and of them the longest waiting, without names and words; a lapsed lease no longer counts as held. */
export const listConversations =
  ({ conversations, now }: Deps) =>
  async (query: PageQuery) => {
    const at = now();
    const page = await conversations.listDesk(query);
    const items = page.items.map(({ officer, ...entry }) =>
      officer && new Date(officer.until) > at ? { ...entry, officer } : entry,
    );
    return { ...page, items };
  };
