import type { CatalogueVersions } from '@yilu/contracts';
import { versionView } from '../domain/catalogue-view.js';
import type { Deps } from '../ports.js';

/** Every version of the city's flexible enforcement, the one that takes effect last first. */
export const listCatalogueVersions =
  ({ catalogueShelf }: Pick<Deps, 'catalogueShelf'>) =>
  async (): Promise<CatalogueVersions> => {
    const all = await catalogueShelf.list();
    return { items: all.map(versionView).reverse() };
  };
