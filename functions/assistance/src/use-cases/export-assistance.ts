import type { PageQuery, PersonalDataExport, PersonId } from '@yilu/contracts';
import { citizenView } from '../domain/view.js';
import type { Deps } from '../ports.js';

/** Everything said in the caller's talks, one talk a page and its thread in parts of a hundred lines (PIPL art 45). */
export const exportAssistance =
  ({ conversations, pictures, vault, now }: Deps) =>
  async (personId: PersonId, { cursor }: PageQuery): Promise<PersonalDataExport> => {
    const at = now();
    const page = await conversations.listOf(personId, { cursor, limit: 1 });
    const records: PersonalDataExport['records'] = [];
    for (const { conversationId } of page.items) {
      const seeing = {
        at,
        open: (sealed: string) => vault.open('chat', conversationId, sealed),
        linkTo: (key: string) => pictures.viewUrl(key, at),
      };
      let before: number | undefined;
      do {
        const thread = await conversations.readThread(conversationId, before === undefined ? {} : { before });
        if (thread?.conversation.personId !== personId) break;
        records.push({ kind: 'conversation', data: { ...(await citizenView(thread, seeing, undefined)) } });
        before = thread.earlier ? thread.lines[0]?.place : undefined;
      } while (before !== undefined);
    }
    return {
      context: 'assistance',
      exportedAt: at.toISOString(),
      records,
      ...(page.nextCursor ? { nextCursor: page.nextCursor } : {}),
    };
  };
