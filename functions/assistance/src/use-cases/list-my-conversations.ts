import type { PageQuery, PersonId } from '@yilu/contracts';
import type { Deps } from '../ports.js';

/** The caller's talks, newest first; one that has no end is the open one. */
export const listMyConversations =
  ({ conversations }: Deps) =>
  (personId: PersonId, query: PageQuery) =>
    conversations.listOf(personId, query);
