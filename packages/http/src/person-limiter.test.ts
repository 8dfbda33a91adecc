import { describe, expect, it } from 'vitest';
import { personLimiter } from './person-limiter.js';

const start = Date.parse('2026-11-20T01:00:00Z');
function bucket() {
  const clock = { at: start };
  const ask = personLimiter(() => new Date(clock.at));
  return { clock, ask };
}

describe('a bucket of requests for every person', () => {
  it('takes twenty at once and two a second after that, whatever is sent', () => {
    const { clock, ask } = bucket();
    // 200 a second for 50 seconds.
    let passed = 0;
    for (let n = 0; n < 10_000; n++) {
      clock.at = start + n * 5;
      if (!ask('bot')) passed++;
    }
    expect(passed).toBe(20 + 2 * 50 - 1);
  });

  it('says when the next one passes, and then lets it pass', () => {
    const { clock, ask } = bucket();
    for (let n = 0; n < 20; n++) expect(ask('one')).toBeUndefined();
    const retryAt = ask('one');
    expect(retryAt).toEqual(new Date(start + 500));
    clock.at = retryAt?.getTime() ?? 0;
    expect(ask('one')).toBeUndefined();
  });

  it('takes nothing from anybody else', () => {
    const { ask } = bucket();
    for (let n = 0; n < 1000; n++) ask('bot');
    expect(ask('citizen')).toBeUndefined();
  });

  it('is never fuller than at first, and loses nothing where the clock goes back', () => {
    const { clock, ask } = bucket();
    ask('one');
    clock.at = start + 3_600_000;
    for (let n = 0; n < 20; n++) expect(ask('one')).toBeUndefined();
    clock.at = start;
    expect(ask('one')).toBeInstanceOf(Date);
  });

  it('forgets whoever asked longest ago, not whoever asks all the time', () => {
    const { ask } = bucket();
    for (let n = 0; n < 20; n++) ask('bot');
    for (let n = 0; n < 19_999; n++) ask(`person-${n}`);
    expect(ask('bot')).toBeInstanceOf(Date);
    ask('one-more');
    expect(ask('bot')).toBeInstanceOf(Date);
  });
});
