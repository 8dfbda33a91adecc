import { useDidHide, useDidShow } from '@tarojs/taro';
import type { ChatMessage, ConversationSubject, ConversationView } from '@yilu/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { openConversation, readMyConversation } from '@/api/assistance';
import { type Trouble, troubleOf } from '@/api/problem';
import { store, stored } from '@/platform/storage';
import { drop, outbox, sendWaiting } from './outbox';

const quickMs = 2_000;
const slowestMs = 8_000;
const linksMs = 60_000;

export interface Target {
  /** A certain talk, such as one that a message names; left out, the one that is open or a new one. */
  readonly id?: string | undefined;
  readonly screen?: string | undefined;
  readonly subject?: ConversationSubject | undefined;
}

export interface Talk {
  readonly view: ConversationView | undefined;
  readonly trouble: Trouble | undefined;
  /** Sends what waits and reads what came. */
  refresh(): Promise<void>;
  earlier(): Promise<void>;
  /** Links to pictures die within minutes: reads the thread anew for fresh ones, once a minute at most. */
  renewLinks(): void;
  /** Begins a new talk where the last one has ended. */
  restart(): Promise<void>;
}

const byPlace = (messages: readonly ChatMessage[]): ChatMessage[] => {
  const found: Record<number, ChatMessage> = {};
  for (const message of messages) found[message.place] = message;
  return Object.keys(found)
    .map(Number)
    .sort((one, other) => one - other)
    .flatMap((place) => found[place] ?? []);
};

/** What is known of a talk with what has come since. Where more came than one reading holds, the rest is read on demand. */
export function joined(known: ConversationView | undefined, fresh: ConversationView): ConversationView {
  if (!known || known.conversationId !== fresh.conversationId) return fresh;
  const [first] = fresh.messages;
  const gap = fresh.earlier && first && first.place > (known.messages[known.messages.length - 1]?.place ?? 0) + 1;
  if (gap) return fresh;
  return { ...fresh, messages: byPlace([...known.messages, ...fresh.messages]), earlier: known.earlier };
}

const name = 'case:talk';

/**
 * The talk as the city has it: the copy on the phone at once, then what came since, every two seconds while something
 * happens, slower while nothing does, and not at all while the page is hidden.
 */
export function useTalk(target: Target | undefined): Talk {
  const kept = stored<ConversationView>(name);
  // Whoever asks anew must not read the last talk as the present one.
  const fits = target?.id ? kept?.conversationId === target.id : kept?.state !== 'closed';
  const [view, setView] = useState(target && fits ? kept : undefined);
  const [trouble, setTrouble] = useState<Trouble>();
  const latest = useRef(view);
  const pause = useRef(quickMs);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const shown = useRef(false);
  const turn = useRef(0);
  const wanted = useRef(target);
  wanted.current = target;
  const opened = useRef(target?.id);
  // The copy on the phone shows at once, but its links are old: the first reading is of everything.
  const whole = useRef(true);
  const renewed = useRef(0);

  const show = useCallback((next: ConversationView) => {
    latest.current = next;
    setView(next);
    store(name, next);
    const arrived = next.messages.map(({ picture }) => picture?.photoId);
    for (const { id, photoId } of outbox.get()) if (photoId && arrived.includes(photoId as never)) drop(id);
  }, []);

  const refresh = useCallback(async () => {
    if (!wanted.current) return;
    const { screen, subject } = wanted.current;
    turn.current += 1;
    const mine = turn.current;
    clearTimeout(timer.current);
    try {
      if (!opened.current) {
        const where = { screen: screen ?? 'chat', ...(subject ? { subject } : {}) };
        opened.current = (await openConversation(where)).conversationId;
      }
      const conversationId = opened.current;
      const known = latest.current?.conversationId === conversationId ? latest.current : undefined;
      if (!known?.closed) await sendWaiting({ conversationId, screen, subject });
      const last = known?.messages[known.messages.length - 1]?.place;
      const after = whole.current ? undefined : last;
      const fresh = await readMyConversation(conversationId, after === undefined ? {} : { after });
      if (mine !== turn.current) return;
      const news = fresh.messages.some(({ place }) => place > (last ?? 0));
      whole.current = false;
      pause.current = news ? quickMs : Math.min(pause.current * 1.3, slowestMs);
      show(joined(known, fresh));
      setTrouble(undefined);
    } catch (fault) {
      if (mine !== turn.current) return;
      setTrouble(troubleOf(fault));
      pause.current = slowestMs;
    }
    if (shown.current && !latest.current?.closed) timer.current = setTimeout(() => void refresh(), pause.current);
  }, [show]);

  const earlier = useCallback(async () => {
    const first = latest.current?.messages[0]?.place;
    if (!latest.current || first === undefined) return;
    const part = await readMyConversation(latest.current.conversationId, { before: first });
    show({
      ...latest.current,
      messages: byPlace([...part.messages, ...latest.current.messages]),
      earlier: part.earlier,
    });
  }, [show]);

  const renewLinks = useCallback(() => {
    if (Date.now() - renewed.current < linksMs) return;
    renewed.current = Date.now();
    whole.current = true;
    void refresh();
  }, [refresh]);

  const restart = useCallback(() => {
    opened.current = undefined;
    latest.current = undefined;
    setView(undefined);
    return refresh();
  }, [refresh]);

  const started = target !== undefined;
  useEffect(() => {
    if (!started) return;
    shown.current = true;
    void refresh();
    return () => {
      shown.current = false;
      turn.current += 1;
      clearTimeout(timer.current);
    };
  }, [started, refresh]);
  useDidShow(() => {
    if (shown.current || !started) return;
    shown.current = true;
    void refresh();
  });
  useDidHide(() => {
    shown.current = false;
    clearTimeout(timer.current);
  });
  return { view, trouble, refresh, earlier, renewLinks, restart };
}
