import type { HeatMap } from '@yilu/contracts';
import type { ApiClient } from '../api/api-client.js';

/** What everybody may see, and the desk's map shows. */
export const heatApi = (client: ApiClient) => ({
  getHeat: () => client.open<HeatMap>('GET', '/feedback/heat'),
});
