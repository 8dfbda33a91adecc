import type { PageQuery, PersonalDataExport, PersonId } from '@yilu/contracts';
import { inboxView } from '../domain/inbox-view.js';
import { usualPreferences } from '../domain/reader.js';
import type { Deps } from '../ports.js';

/** Everything that this context holds of the caller beside what identity exports, page by page (PIPL art 45). */
export const exportMessages =
  ({ messages, now }: Deps) =>
  async (personId: PersonId, query: PageQuery): Promise<PersonalDataExport> => {
    const [page, reader] = await Promise.all([messages.listInbox(personId, query), messages.findReader(personId)]);
    const { preferences = usualPreferences, consents = {} } = reader ?? {};
    const settings = query.cursor ? [] : [{ kind: 'message_settings', data: { preferences, consents } }];
    const inbox = page.items.map((item) => ({ kind: 'message', data: { ...inboxView(preferences.locale, item) } }));
    return {
      context: 'messages',
      exportedAt: now().toISOString(),
      records: [...settings, ...inbox],
      ...(page.nextCursor ? { nextCursor: page.nextCursor } : {}),
    };
  };
