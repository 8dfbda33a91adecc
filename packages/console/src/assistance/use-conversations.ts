import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { OfficerConversationView } from '@yilu/contracts';
import { useCallback, useRef } from 'react';
import { useDesk } from '../api/api-context.js';
import { heldBy, joined } from './thread-order.js';

const listMilliseconds = 5_000;
const threadMilliseconds = 3_000;
const listKey = ['conversations'] as const;
const threadKey = (conversationId: string) => ['conversation', conversationId] as const;

/** Everybody who asks, read again every five seconds while the page can be seen. */
export function useConversations() {
  const { api } = useDesk();
  return useQuery({
    queryKey: listKey,
    queryFn: () => api.listConversations(),
    refetchInterval: listMilliseconds,
    refetchIntervalInBackground: false,
  });
}

/**
 * One talk. Every reading is logged except what its holder asks for after what he has seen, so that it is read on every
 * three seconds by the holder, and by anybody else on request alone.
 */
export function useThread(conversationId: string, officerId: string) {
  const { api } = useDesk();
  const queries = useQueryClient();
  const key = threadKey(conversationId);
  const whole = useRef(true);
  const holds = (view: OfficerConversationView | undefined) =>
    view !== undefined && heldBy(view, Date.now())?.officerId === officerId;
  const query = useQuery({
    queryKey: key,
    queryFn: async () => {
      const known = queries.getQueryData<OfficerConversationView>(key);
      const after = !whole.current && holds(known) ? (known?.messages.at(-1)?.place ?? 0) : undefined;
      const fresh = await api.readConversation(conversationId, after === undefined ? '' : `?after=${after}`);
      whole.current = false;
      return joined(known, fresh, after === undefined ? 'whole' : 'after');
    },
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchInterval: ({ state }) => (holds(state.data) && !state.data?.closed ? threadMilliseconds : false),
  });
  const { refetch } = query;
  const readWhole = useCallback(() => {
    whole.current = true;
    return refetch();
  }, [refetch]);
  const readEarlier = useCallback(async () => {
    const known = queries.getQueryData<OfficerConversationView>(key);
    const first = known?.messages[0]?.place;
    if (!known || first === undefined) return;
    const part = await api.readConversation(conversationId, `?before=${first}`);
    queries.setQueryData(key, joined(known, part, 'before'));
  }, [api, conversationId, key, queries]);
  /** After an act: the thread with whatever the act made readable, and the list. */
  const readAgain = useCallback(async () => {
    await Promise.all([readWhole(), queries.invalidateQueries({ queryKey: listKey })]);
  }, [queries, readWhole]);
  return { ...query, readWhole, readEarlier, readAgain };
}
