import { accept, type Result, refuse } from '@yilu/kernel';

const usualPatienceMilliseconds = 3_000;

/**
 * One exchange within three seconds, if nothing else is said. Refused as unreachable for a network fault, a time-out or a 5xx: then it is unknown
 * whether the other side acted.
 */
export async function exchange(
  url: URL,
  init: RequestInit = {},
  patienceMilliseconds = usualPatienceMilliseconds,
): Promise<Result<{ readonly status: number; readonly text: string }, 'unreachable'>> {
  try {
    const response = await fetch(url, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMilliseconds),
    });
    if (response.status >= 500) return refuse('unreachable');
    return accept({ status: response.status, text: await response.text() });
  } catch {
    return refuse('unreachable');
  }
}

/** Parses JSON; undefined for anything else, such as a proxy's error page. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
