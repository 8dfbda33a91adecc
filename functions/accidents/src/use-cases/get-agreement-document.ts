import { type CaseId, type Locale, type PartyRole, partyRoles } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import type { Accident } from '../domain/accident.js';
import { seatOf } from '../domain/lifecycle.js';
import type { StrokeLines } from '../domain/papers.js';
import type { Deps, Strokes } from '../ports.js';
import { agreementCopy } from './agreement-copy.js';

/** In which language it is read, and the code that opens a guest's copy again. */
export interface Reading {
  readonly locale: Locale;
  readonly copyCode?: string;
}

/** For whom a paper is asked, and in which language; left out, in that of his account. */
export interface PaperQuery {
  readonly for?: PartyRole | undefined;
  readonly lang?: Locale | undefined;
}

/** The agreement as PDF, every signature drawn; a party's own copy, a host's with every name masked, or everything. */
export async function drawAgreement(
  deps: Deps,
  { accident, strokes }: { accident: Accident; strokes: readonly Strokes[] },
  reader: PartyRole | 'host' | 'code' | 'all',
  reading: Reading,
) {
  const { agreement, caseId, statements } = accident;
  if (!agreement) return refuse('accident.no_agreement' as const);
  const copy = await agreementCopy(deps, accident, agreement, reader);
  const signatures = await Promise.all(
    agreement.signatures.map(async ({ by, signedAt, guest }) => {
      const drawn = strokes.find((one) => one.by === by && one.agreementVersion === agreement.version);
      const lines: StrokeLines = drawn ? JSON.parse(await deps.vault.open('signature', caseId, drawn.sealed)) : [];
      return { by, signedAt, lines, ...(guest ? { guest } : {}) };
    }),
  );
  const sketches = partyRoles.flatMap((by) => {
    const sketch = statements[by]?.sketch;
    return sketch ? [{ by, sketch }] : [];
  });
  const shownTo = reader === 'all' ? ('sealed' as const) : reader;
  return accept(await deps.papers.agreement({ copy, signatures, sketches, reader: shownTo, ...reading }));
}

export const getAgreementDocument =
  (deps: Deps) =>
  async (personId: string, caseId: CaseId, { for: actingFor, lang }: PaperQuery) => {
    const found = await deps.cases.findPapers(caseId, personId);
    const seat = seatOf(found?.accident, personId, actingFor);
    if (!seat.ok) return seat;
    const { accident, role, via } = seat.value;
    const signed = { accident, strokes: found?.strokes ?? [] };
    return drawAgreement(deps, signed, via ? 'host' : role, { locale: lang ?? found?.locale ?? 'zh-CN' });
  };
