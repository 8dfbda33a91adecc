import { useDidHide, useDidShow } from '@tarojs/taro';
import type { CaseView } from '@yilu/contracts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { getCase } from '@/api/accidents';
import { Refused, type Trouble, troubleOf } from '@/api/problem';
import { session } from '@/api/session';
import { localView } from '@/offline/local-view';
import { actsOf, dropActs, outbox } from '@/offline/shelf';
import { sync } from '@/offline/sync';
import { store, stored } from '@/platform/storage';
import { useWatched } from '@/state/create-state';

const quickMs = 2_000;
const slowestMs = 10_000;
const ended = ['withdrawn', 'expired', 'police_referral'];

export interface OpenCase {
  readonly view: CaseView | undefined;
  readonly trouble: Trouble | undefined;
  reload(): Promise<void>;
}

/** The city cannot know the case before the act that begins it has arrived. */
const unknownYet = (caseId: string): boolean =>
  actsOf(caseId).some(({ kind, state }) => (kind === 'open' || kind === 'meet') && state === 'waiting');

/**
 * The case as this driver has left it: the city's last word, which the phone keeps, and over it what he did since. The
 * city is asked again every two seconds while somebody may act, slower while nothing changes, and not while hidden.
 */
export function useCase(caseId: string): OpenCase {
  const [kept, setKept] = useState<CaseView | undefined>(() => stored<CaseView>(`case:${caseId}`));
  const [trouble, setTrouble] = useState<Trouble>();
  const all = useWatched(outbox);
  const view = useMemo(
    () =>
      localView(
        kept,
        all.filter((act) => act.caseId === caseId),
      ),
    [kept, all, caseId],
  );
  const pause = useRef(quickMs);
  const version = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const shown = useRef(true);
  const turn = useRef(0);

  const read = useCallback(async (): Promise<boolean> => {
    if (unknownYet(caseId) || !session.get()) {
      void sync();
      return false;
    }
    const mine = turn.current;
    const next = await getCase(caseId);
    if (mine !== turn.current) return false;
    pause.current = next.version === version.current ? Math.min(pause.current * 1.3, slowestMs) : quickMs;
    version.current = next.version;
    setKept(next);
    setTrouble(undefined);
    store(`case:${caseId}`, next);
    // What the city shows by itself needs no place on the phone any more.
    dropActs((act) => act.caseId === caseId && act.state === 'sent' && (act.version ?? 0) <= next.version);
    return ended.includes(next.status);
  }, [caseId]);

  const reload = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    clearTimeout(timer.current);
    let over = false;
    try {
      over = await read();
    } catch (fault) {
      if (mine !== turn.current) return;
      setTrouble(troubleOf(fault));
      pause.current = slowestMs;
    }
    if (mine === turn.current && shown.current && !over) {
      timer.current = setTimeout(() => void reload(), pause.current);
    }
  }, [read]);

  useEffect(() => {
    shown.current = true;
    void reload();
    return () => {
      shown.current = false;
      turn.current += 1;
      clearTimeout(timer.current);
    };
  }, [reload]);
  useDidShow(() => {
    if (!shown.current) {
      shown.current = true;
      void reload();
    }
  });
  useDidHide(() => {
    shown.current = false;
    clearTimeout(timer.current);
  });
  const refused = all.find((act) => act.caseId === caseId && act.kind !== 'photo' && act.problem);
  const told = refused?.problem ? troubleOf(new Refused(refused.problem)) : trouble;
  return { view, trouble: told, reload };
}
