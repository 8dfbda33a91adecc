import { useDidHide, useDidShow } from '@tarojs/taro';
import type { CaseView } from '@yilu/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { getCase } from '@/api/accidents';
import { type Trouble, troubleOf } from '@/api/problem';
import { store, stored } from '@/platform/storage';

const quickMs = 2_000;
const slowestMs = 10_000;
const ended = ['withdrawn', 'expired', 'police_referral'];

export interface OpenCase {
  readonly view: CaseView | undefined;
  readonly trouble: Trouble | undefined;
  reload(): Promise<void>;
}

/**
 * The case as the city has it: the copy kept on the phone at once, then the fresh one, again every two seconds while
 * somebody may act, slower while nothing changes, and not at all while the page is hidden.
 */
export function useCase(caseId: string): OpenCase {
  const [view, setView] = useState<CaseView | undefined>(() => stored<CaseView>(`case:${caseId}`));
  const [trouble, setTrouble] = useState<Trouble>();
  const pause = useRef(quickMs);
  const version = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const shown = useRef(true);
  const turn = useRef(0);

  const reload = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    clearTimeout(timer.current);
    let over = false;
    try {
      const next = await getCase(caseId);
      if (mine !== turn.current) return;
      pause.current = next.version === version.current ? Math.min(pause.current * 1.3, slowestMs) : quickMs;
      version.current = next.version;
      over = ended.includes(next.status);
      setView(next);
      setTrouble(undefined);
      store(`case:${caseId}`, next);
    } catch (fault) {
      if (mine !== turn.current) return;
      setTrouble(troubleOf(fault));
      pause.current = slowestMs;
    }
    if (shown.current && !over) timer.current = setTimeout(() => void reload(), pause.current);
  }, [caseId]);

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
  return { view, trouble, reload };
}
