import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';

const everyMs = 30_000;
const isInFront = (): boolean => process.env.TARO_ENV !== 'h5' || document.visibilityState === 'visible';

/** Reads again every half minute while somebody looks at the page. */
export function useRefresh(reload: () => Promise<void>): void {
  const onTop = useRef(true);
  useDidShow(() => {
    onTop.current = true;
  });
  useDidHide(() => {
    onTop.current = false;
  });
  useEffect(() => {
    const timer = setInterval(() => {
      if (onTop.current && isInFront()) void reload();
    }, everyMs);
    return () => clearInterval(timer);
  }, [reload]);
}
