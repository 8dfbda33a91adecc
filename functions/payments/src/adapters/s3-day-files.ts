import { type ObjectStore, presignedGet } from '@yilu/http/object-store';
import type { Clock } from '@yilu/kernel';
import type { DayFiles } from '../ports-finance.js';

const timeoutMs = 10_000;
/** A city's busiest day is a few megabytes; what is larger is none of these files. */
const mostBytes = 50_000_000;

/** Files of a day as they lie in the object store. */
export const s3DayFiles = (store: ObjectStore, now: Clock): DayFiles => ({
  async read(key) {
    const url = presignedGet(store, store.innerUrl, key, { from: now(), seconds: 60 });
    const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw new Error(`Object store answered ${answer.status}`);
    if (Number(answer.headers.get('content-length') ?? 0) > mostBytes) throw new Error(`${key} is too large`);
    return answer.text();
  },
});
