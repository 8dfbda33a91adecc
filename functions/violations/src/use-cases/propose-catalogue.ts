import type { CatalogueProposed, ProposeCatalogueRequest } from '@yilu/contracts';
import { accept, dayOf } from '@yilu/kernel';
import { changeViews, faultView, versionView } from '../domain/catalogue-view.js';
import { nextCatalogue } from '../domain/next-catalogue.js';
import type { Deps } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

/**
 * Tells what a next version would change, or what is wrong with it; puts it into force where that was asked for and
 * nothing is wrong. A version is never edited afterwards, so that an old result stays explained.
 */
export const proposeCatalogue =
  ({ catalogueShelf, now }: Pick<Deps, 'catalogueShelf' | 'now'>) =>
  ({ command, officer }: StaffCommand, { next, publish, reason }: ProposeCatalogueRequest) =>
    catalogueShelf.propose<CatalogueProposed, never>(command, (before) => {
      const at = now();
      const made = nextCatalogue(before, next, dayOf(at));
      if (!made.ok)
        return accept({ events: [], answer: { published: false, faults: made.refusal.map(faultView), changes: [] } });
      const published = { catalogue: made.value, publishedBy: officer.name, publishedAt: at.toISOString() };
      const changes = changeViews(before, made.value);
      if (!publish) {
        const version = versionView({ catalogue: made.value });
        return accept({ events: [], answer: { published: false, faults: [], changes, version } });
      }
      return accept({
        publish: published,
        events: [actedBy(officer, 'catalogue_published', made.value.version, reason)],
        answer: { published: true, faults: [], changes, version: versionView(published) },
      });
    });
