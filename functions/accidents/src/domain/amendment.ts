import type { PartyRole } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Accident, Agreement, Signature } from './accident.js';
import type { Amendment } from './aftermath-records.js';
import { agreementFixed } from './agreement.js';
import { advance, everySeat, isAllowed, type Step, seatsIn, subject } from './lifecycle.js';

const hourMs = 3_600_000;

export const openAmendment = ({ amendment }: Accident): Amendment | undefined =>
  amendment?.state === 'open' ? amendment : undefined;

/** Until when an amendment of the agreement in force may be proposed; undefined where there is none. */
export function amendableUntil(accident: Accident, hours: number): Date | undefined {
  const last = accident.agreement?.signatures.at(-1);
  if (!isAllowed('proposeAmendment', accident) || !last) return undefined;
  return new Date(Date.parse(last.signedAt) + hours * hourMs);
}

type Corrected = Pick<Amendment, 'corrections' | 'scene' | 'particulars'>;
export type ProposalRefusal =
  | 'accident.wrong_state'
  | 'accident.amendment_open'
  | 'accident.amendment_too_late'
  | 'accident.nothing_corrected';

/** Whether anything may be proposed now at all. */
export function mayPropose(accident: Accident, hours: number, at: Date): Result<true, ProposalRefusal> {
  const until = amendableUntil(accident, hours);
  if (!until) return refuse('accident.wrong_state');
  if (openAmendment(accident)) return refuse('accident.amendment_open');
  if (at > until) return refuse('accident.amendment_too_late');
  return accept(true);
}

/**
 * One party proposes to put lines right. Liability is none of them: it follows from statements that all signed. The
 * agreement in force stays as it is until all have signed the new one.
 */
export function proposeAmendment(
  accident: Accident,
  by: PartyRole,
  proposed: { readonly amendmentId: string; readonly reason: string; readonly hours: number } & Corrected,
  at: Date,
): Result<Step, ProposalRefusal> {
  const may = mayPropose(accident, proposed.hours, at);
  if (!may.ok) return may;
  if (proposed.corrections.length === 0) return refuse('accident.nothing_corrected');
  const { hours, ...said } = proposed;
  const amendment: Amendment = {
    ...said,
    by,
    state: 'open',
    proposedAt: at.toISOString(),
    expiresAt: new Date(at.getTime() + hours * hourMs).toISOString(),
    agreed: [by],
  };
  const next = advance(accident, { at, by, what: 'amendment_proposed' }, { amendment });
  const data = { ...subject(next), by };
  return accept({ next, events: [{ type: 'accidents.amendment_proposed', data }] });
}

export type AnswerRefusal =
  | 'accident.wrong_state'
  | 'accident.no_amendment'
  | 'accident.own_amendment'
  | 'accident.amendment_answered';

const theOpen = (accident: Accident, amendmentId: string): Result<Amendment, 'accident.no_amendment'> => {
  const open = openAmendment(accident);
  return open?.amendmentId === amendmentId ? accept(open) : refuse('accident.no_amendment');
};

/** Another party agrees; with the last of them the new agreement is drawn up. */
export function agreeToAmendment(
  accident: Accident,
  by: PartyRole,
  amendmentId: string,
  at: Date,
): Result<Step, AnswerRefusal> {
  const open = theOpen(accident, amendmentId);
  if (!open.ok) return open;
  const { agreed } = open.value;
  if (open.value.by === by) return refuse('accident.own_amendment');
  if (agreed.includes(by)) return refuse('accident.amendment_answered');
  const amendment = { ...open.value, agreed: [...agreed, by] };
  return accept({ next: advance(accident, { at, by, what: 'amendment_agreed' }, { amendment }), events: [] });
}

/** What remains of an amendment that came to nothing: what was said, no draft, no values that would have been. */
export const endedAmendment = (
  accident: Accident,
  state: 'refused' | 'withdrawn' | 'expired',
  ended: NonNullable<Amendment['ended']>,
): { readonly amendment?: Amendment } => {
  const open = openAmendment(accident);
  if (!open) return {};
  const { draft: _, scene: __, particulars: ___, ...said } = open;
  return { amendment: { ...said, state, ended } };
};

function endAmendment(
  accident: Accident,
  how: 'refused' | 'withdrawn' | 'expired',
  { by, reason, at }: { readonly by?: PartyRole; readonly reason?: string; readonly at: Date },
): Step {
  const who = by ? { by } : {};
  const ended = { at: at.toISOString(), ...who, ...(reason ? { reason } : {}) };
  const next = advance(
    accident,
    { at, by: by ?? 'system', what: `amendment_${how}` },
    endedAmendment(accident, how, ended),
  );
  return { next, events: [{ type: 'accidents.amendment_ended', data: { ...subject(next), how, ...who } }] };
}

/** Another party refuses, even after he agreed or signed: nothing is amended without all. */
export function refuseAmendment(
  accident: Accident,
  by: PartyRole,
  { amendmentId, reason }: { readonly amendmentId: string; readonly reason: string },
  at: Date,
): Result<Step, AnswerRefusal> {
  const open = theOpen(accident, amendmentId);
  if (!open.ok) return open;
  if (open.value.by === by) return refuse('accident.own_amendment');
  return accept(endAmendment(accident, 'refused', { by, reason, at }));
}

export type WithdrawalRefusal = 'accident.no_amendment' | 'accident.only_proposer';

export function withdrawAmendment(
  accident: Accident,
  by: PartyRole,
  amendmentId: string,
  at: Date,
): Result<Step, WithdrawalRefusal> {
  const open = theOpen(accident, amendmentId);
  if (!open.ok) return open;
  if (open.value.by !== by) return refuse('accident.only_proposer');
  return accept(endAmendment(accident, 'withdrawn', { by, at }));
}

/** Ends an amendment that not everybody signed in time; undefined where none is due. */
export function lapseAmendment(accident: Accident, at: Date): Step | undefined {
  const open = openAmendment(accident);
  if (!open || new Date(open.expiresAt) > at) return undefined;
  return endAmendment(accident, 'expired', { at });
}

/** The case as it would be with the corrections: what the new agreement is drawn up from. */
export const amended = (accident: Accident): Accident => {
  const { by, scene, particulars } = accident.amendment ?? {};
  const party = by && accident.parties[by];
  return {
    ...accident,
    ...(scene ? { scene } : {}),
    ...(by && party && particulars ? { parties: { ...accident.parties, [by]: { ...party, particulars } } } : {}),
  };
};

/** Whether all have agreed and nobody has drawn the new agreement up yet. */
export const isAgreed = (accident: Accident): boolean => {
  const open = openAmendment(accident);
  return open !== undefined && !open.draft && everySeat(accident, (role) => open.agreed.includes(role));
};

/** The new agreement awaits everybody's signature; said in the same change as the last consent. */
export function drawUpAmendment(agreed: Step, drawn: Omit<Agreement, 'version' | 'signatures'>): Step {
  const { next: before, events } = agreed;
  const open = openAmendment(before);
  if (!open) throw new Error('Drawn up without an open amendment');
  const draft: Agreement = { ...drawn, version: before.agreementCount + 1, signatures: [] };
  const next: Accident = {
    ...before,
    agreementCount: draft.version,
    amendment: { ...open, draft },
    progress: [...before.progress, { at: drawn.drawnUpAt, what: 'agreement_drawn_up', by: 'system' }],
  };
  const data = { ...subject(next), number: draft.number, version: draft.version };
  return { next, events: [...events, { type: 'accidents.agreement_drawn_up', data }] };
}

export type AmendmentSignatureRefusal =
  | 'accident.no_amendment'
  | 'accident.real_name_needed'
  | 'accident.other_agreement'
  | 'accident.already_signed';

/**
 * Signs the amended agreement, by the finger again: it is a new paper. The last signature puts it in the place of the
 * old one, whose number is superseded from that instant.
 */
export function signAmendment(
  accident: Accident,
  { verified, ...signed }: Signature & { readonly verified: boolean },
  at: Date,
): Result<Step, AmendmentSignatureRefusal> {
  const open = openAmendment(accident);
  const old = accident.agreement;
  if (!open?.draft || !old) return refuse('accident.no_amendment');
  const { draft } = open;
  const { by } = signed;
  if (!verified) return refuse('accident.real_name_needed');
  if (signed.agreementVersion !== draft.version || signed.documentHash !== draft.documentHash)
    return refuse('accident.other_agreement');
  if (draft.signatures.some((one) => one.by === by)) return refuse('accident.already_signed');
  const agreement = { ...draft, signatures: [...draft.signatures, signed] };
  const complete = agreement.signatures.length === seatsIn(accident).length;
  const { draft: _, scene: __, particulars: ___, ...said } = open;
  const { scene, parties } = amended(accident);
  const next = advance(
    accident,
    { at, by, what: complete ? 'agreement_amended' : 'amendment_signed' },
    complete
      ? { agreement, scene, parties, amendment: { ...said, state: 'completed', ended: { at: at.toISOString() } } }
      : { amendment: { ...open, draft: agreement } },
  );
  const { number, version } = agreement;
  const data = { ...subject(next), by, number, version, complete };
  const fixed = complete ? [agreementFixed(next, agreement, old.version)] : [];
  return accept({ next, events: [{ type: 'accidents.agreement_signed', data }, ...fixed] });
}
