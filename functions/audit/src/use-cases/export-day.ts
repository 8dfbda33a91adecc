import type { Day, DayHead } from '@yilu/contracts';
import type { Staff } from '@yilu/http';
import { accept, addDays, type Result, refuse } from '@yilu/kernel';
import { streamOf } from '../domain/act.js';
import { exportOf } from '../domain/export.js';
import type { StaffDeps } from '../ports.js';
import { ownAct } from './own-act.js';

/** A Lambda answers with 6 MB at most; an act takes 0.6 kB of the zip. */
const mostActs = 7_000;

export type ExportDayRefusal = 'audit.day_not_sealed' | 'audit.no_acts' | 'audit.day_too_large';

const ofAudit = (heads: readonly DayHead[]) => heads.find(({ stream }) => stream === 'audit');

/** A sealed day of the audit log, or one officer's part of it, as a zip that `npm run verify:evidence` proves. */
export const exportDay =
  ({ log, heads, keys, signer, now }: StaffDeps) =>
  async (staff: Staff, day: Day, officerId?: string): Promise<Result<Uint8Array<ArrayBuffer>, ExportDayRefusal>> => {
    const [head, before] = (await Promise.all([heads.of(day), heads.of(addDays(day, -1))])).map(ofAudit);
    if (!head) return refuse('audit.day_not_sealed');
    const [links, acts] = await Promise.all([log.linksOf(day), log.actsOf(day)]);
    const stream = officerId === undefined ? undefined : streamOf(officerId);
    const count = links.filter((link) => stream === undefined || link.stream === stream).length;
    if (stream !== undefined && count === 0) return refuse('audit.no_acts');
    if (count > mostActs) return refuse('audit.day_too_large');
    const { content, files } = exportOf({ head, before, links, acts }, stream, now().toISOString(), keys);
    const [{ sealBundle, writeBundle }] = await Promise.all([
      import('@yilu/evidence/bundle'),
      log.tell(ownAct(staff, 'day_exported', officerId ?? day)),
    ]);
    return accept(Uint8Array.from(writeBundle(sealBundle(content, signer), files)));
  };
