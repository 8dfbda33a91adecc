import type { Alert, AlertClosed, AlertDetail, Page } from '@yilu/contracts';
import type { ApiClient } from '../api/api-client.js';

const pageSize = 30;
const at = (alertId: string, rest = '') => `/accidents/staff/alerts/${encodeURIComponent(alertId)}${rest}`;

/** Operations on groups of accidents that share something, under their operation ids. */
export const alertsApi = (client: ApiClient) => ({
  listAlerts: (state: Alert['state'], cursor: string | undefined) => {
    const query = new URLSearchParams({ state, limit: String(pageSize), ...(cursor && { cursor }) });
    return client.json<Page<Alert>>('GET', `/accidents/staff/alerts?${query}`);
  },
  readAlert: (alertId: string) => client.json<AlertDetail>('GET', at(alertId)),
  closeAlert: (alertId: string, reason: string) =>
    client.json<AlertClosed>('POST', at(alertId, '/closure'), { reason }),
});
