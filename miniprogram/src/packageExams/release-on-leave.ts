import { useUnload } from '@tarojs/taro';
import type { ExamSubject } from '@yilu/contracts';
import { useRef } from 'react';
import { releaseSeat } from '@/api/exams';

let releasing: Promise<unknown> = Promise.resolve();

/** Until a seat that was just let go is free again, so that the list before shows it. */
export const released = (): Promise<unknown> => releasing;

/** Whoever leaves the page gives the seat that he only held back at once; nobody asks him. */
export function useReleaseOnLeave(subject: ExamSubject, holds: boolean): void {
  const held = useRef(holds);
  held.current = holds;
  useUnload(() => {
    // Without a network it ends by itself after its ten minutes.
    if (held.current) releasing = releaseSeat(subject).catch(() => undefined);
  });
}
