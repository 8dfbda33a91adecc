import { gunzipSync } from 'node:zlib';
import type { ProposeCatalogueRequest } from '@yilu/contracts';
import { accept, type Day, type Result, refuse } from '@yilu/kernel';
import type { Catalogue } from '@yilu/law/violations/catalogue';
import { type CatalogueFault, successionFaults } from '@yilu/law/violations/catalogue-check';
import { editCatalogue } from '@yilu/law/violations/catalogue-edit';
import { importCatalogue } from '@yilu/law/violations/catalogue-import';

type Next = ProposeCatalogueRequest['next'];

/** A file that unpacks to more than this is no list of situations. */
const mostBytes = 3_000_000;

function unpacked(gzip: string): unknown {
  try {
    return JSON.parse(gunzipSync(Buffer.from(gzip, 'base64'), { maxOutputLength: mostBytes }).toString());
  } catch {
    return undefined;
  }
}

function edited(before: Catalogue, { edit }: Extract<Next, { form: 'edit' }>, today: Day) {
  const { version, effectiveFrom, source, cleanMonths, lenience, add, remove } = edit;
  return editCatalogue(
    before,
    {
      version,
      effectiveFrom,
      ...(source ? { source } : {}),
      ...(cleanMonths === undefined ? {} : { terms: { cleanMonths } }),
      ...(lenience ? { lenience } : {}),
      ...(add ? { add } : {}),
      ...(remove ? { remove } : {}),
    },
    today,
  );
}

/** The catalogue that a proposal makes of the newest one, or everything that is wrong with it by the table and the law. */
export function nextCatalogue(before: Catalogue, next: Next, today: Day): Result<Catalogue, readonly CatalogueFault[]> {
  if (next.form === 'edit') return edited(before, next, today);
  const read = importCatalogue(unpacked(next.gzip));
  if (!read.ok) return read;
  const faults = successionFaults(before, read.value, today);
  return faults.length > 0 ? refuse(faults) : accept(read.value);
}
