import type { TipFiled } from '@yilu/contracts';
import { Refused } from '../../api/problem';

/** The store looks at what arrives by itself, within seconds; after so many tries something else is wrong. */
const tries = 15;
const betweenMs = 1_000;

const wait = () => new Promise<void>((resolve) => setTimeout(resolve, betweenMs));
const isOnItsWay = (fault: unknown): boolean => fault instanceof Refused && fault.problem.code === 'tips.media_missing';

/** Files a report as soon as the city has looked at its pictures: what has just been sent takes a moment to be seen. */
export async function fileWhenStored(
  file: () => Promise<TipFiled>,
  pause: () => Promise<void> = wait,
): Promise<TipFiled> {
  for (let left = tries; ; left -= 1) {
    try {
      return await file();
    } catch (fault) {
      if (left <= 1 || !isOnItsWay(fault)) throw fault;
      await pause();
    }
  }
}
