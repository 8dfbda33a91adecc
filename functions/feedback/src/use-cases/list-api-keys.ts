import type { ApiKeyPage, PageQuery } from '@yilu/contracts';
import type { Deps } from '../ports.js';
import { apiKeyView } from './api-key-view.js';

/** Every key that was ever made, the newest first. */
export const listApiKeys =
  (deps: Deps) =>
  async (query: PageQuery): Promise<ApiKeyPage> => {
    const page = await deps.store.listApiKeys(query);
    return { ...page, items: await Promise.all(page.items.map((key) => apiKeyView(deps, key))) };
  };
