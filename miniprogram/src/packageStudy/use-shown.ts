import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';

/** Whether somebody can see this page: it is on top, and in the browser its tab is in front. */
export function useShown(): boolean {
  const [onTop, setOnTop] = useState(true);
  const [inFront, setInFront] = useState(true);
  useDidShow(() => setOnTop(true));
  useDidHide(() => setOnTop(false));
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined;
    const look = () => setInFront(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return onTop && inFront;
}
