import { useEffect, useRef } from 'react';

interface KeyActs {
  /** Position of an option. */
  readonly choose: (at: number) => void;
  readonly next: () => void;
  readonly previous: () => void;
}

const letters = 'abcd';
const digits = '1234';

/** In the browser: A to D or 1 to 4 choose, the arrows turn the page. What is typed into a field is left alone. */
export function useKeys(acts: KeyActs): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
      const key = event.key.toLowerCase();
      const option = Math.max(letters.indexOf(key), digits.indexOf(key));
      if (key === 'arrowright') latest.current.next();
      else if (key === 'arrowleft') latest.current.previous();
      else if (key.length === 1 && option >= 0) latest.current.choose(option);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
