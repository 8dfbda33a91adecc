/** What the console learns at run time, so that one build serves every address. */
export interface Config {
  /** Base address of the HTTP API, without a trailing slash. */
  readonly api: string;
}

const sameOrigin: Config = { api: '/api' };

/** Reads `/config.json` beside the page; a place that serves none has the API under `/api` of the same origin. */
export async function readConfig(fetchConfig: typeof fetch = fetch): Promise<Config> {
  try {
    const answer = await fetchConfig('/config.json', { cache: 'no-store' });
    if (!answer.ok) return sameOrigin;
    const body: unknown = await answer.json();
    const api = typeof body === 'object' && body && 'api' in body ? body.api : undefined;
    return typeof api === 'string' ? { api: api.replace(/\/+$/, '') } : sameOrigin;
  } catch {
    // A single-page host answers its index for a missing file: no JSON, hence no configuration.
    return sameOrigin;
  }
}
