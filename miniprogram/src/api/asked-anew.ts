import { Refused } from './problem';

export const isRefused = (fault: unknown, code: string): boolean =>
  fault instanceof Refused && fault.problem.code === code;

/** Books something; where the register was asked too long ago, it is asked now and the same is sent again, once. */
export async function askedAnew<T>(book: () => Promise<T>, ask: () => Promise<unknown>): Promise<T> {
  try {
    return await book();
  } catch (fault) {
    if (!isRefused(fault, 'exams.register_stale')) throw fault;
    await ask();
    return book();
  }
}
