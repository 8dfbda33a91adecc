import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Trouble, troubleOf } from '@/api/problem';

interface Loaded<T> {
  readonly data: T | undefined;
  readonly trouble: Trouble | undefined;
  reload(): Promise<void>;
}

/** Reads once when the page opens and again whenever it is shown; a failed reading keeps what was there. */
export function useLoaded<T>(read: () => Promise<T>, enabled = true): Loaded<T> {
  const [data, setData] = useState<T>();
  const [trouble, setTrouble] = useState<Trouble>();
  const turn = useRef(0);
  const latest = useRef(read);
  latest.current = read;
  const reload = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    try {
      const next = await latest.current();
      // On a slow network an earlier reading may arrive after a later one.
      if (mine !== turn.current) return;
      setData(next);
      setTrouble(undefined);
    } catch (fault) {
      if (mine === turn.current) setTrouble(troubleOf(fault));
    }
  }, []);
  const first = useRef(true);
  useEffect(() => {
    if (enabled) void reload();
  }, [enabled, reload]);
  useDidShow(() => {
    if (!first.current && enabled) void reload();
    first.current = false;
  });
  return { data, trouble, reload };
}
