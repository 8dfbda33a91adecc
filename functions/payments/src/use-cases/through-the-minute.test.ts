import { describe, expect, it } from 'vitest';
import { throughTheMinute } from './through-the-minute.js';

/** When the rounds of one minute begin, each of which takes so long, in a Lambda that may run so long. */
async function beginnings(roundMs: number, limitMs: number): Promise<number[]> {
  let time = 0;
  const began: number[] = [];
  const minute = {
    now: () => time,
    sleep: async (milliseconds: number) => {
      time += milliseconds;
    },
    remainingMs: () => limitMs - time,
  };
  await throughTheMinute(minute, async () => {
    began.push(time);
    time += roundMs;
  });
  return began.map((milliseconds) => milliseconds / 1_000);
}

describe('A job through its minute', () => {
  it('begins a round every ten seconds', async () => {
    expect(await beginnings(800, 75_000)).toEqual([0, 10, 20, 30, 40, 50]);
  });
  it('leaves out the step that a long round ran into', async () => {
    expect(await beginnings(13_000, 75_000)).toEqual([0, 20, 40]);
  });
  it('begins no round that its Lambda could not end', async () => {
    expect(await beginnings(800, 29_000)).toEqual([0, 10]);
  });
});
