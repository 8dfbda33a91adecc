import { actKeys } from './api/act-keys.js';
import { apiClient } from './api/api-client.js';
import type { Desk } from './api/api-context.js';
import { ApiProblem } from './api/api-problem.js';
import { staffApi } from './api/staff-api.js';
import type { Config } from './config.js';
import { type Session, staffSession } from './session/staff-session.js';

/** Puts session and API together: each needs the other, the session to renew, the API to prove who calls. */
export function openDesk({ api: baseUrl }: Config): Desk {
  const opened: { session?: Session } = {};
  const client = apiClient({
    baseUrl,
    keys: actKeys(() => crypto.randomUUID()),
    accessToken: async () => opened.session?.accessToken(),
    renew: async () => opened.session?.renew(),
  });
  const api = staffApi(client);
  const session = staffSession({
    storage: sessionStorage,
    now: () => Date.now(),
    refresh: api.refreshStaffSession,
    isUncertain: (fault) => fault instanceof ApiProblem && (fault.isUncertain || fault.status === 429),
  });
  opened.session = session;
  return { api, session };
}
