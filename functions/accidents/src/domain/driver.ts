import type { EventData, PartyRole, PersonId } from '@yilu/contracts';
import type { Accident, Driver, Party } from './accident.js';
import { advance, isDraft, type Step, seatOf, subject } from './lifecycle.js';

/** The projection after an event of identity; undefined for one that is older than what is known, or comes after the end. */
export function driverAfter(known: Driver | undefined, data: EventData<'identity.person_changed'>): Driver | undefined {
  if (known && (known.gone || known.revision >= data.revision)) return undefined;
  const { logins, ...kept } = data;
  const provider = logins[0]?.provider;
  return { ...kept, ...(provider ? { provider } : {}) };
}

/** A person who was merged away or deleted: nothing of him is left but that he is gone. */
export const goneDriver = (personId: PersonId, revision: number, into?: PersonId): Driver => ({
  personId,
  revision,
  gone: into ? 'merged' : 'deleted',
  ...(into ? { into } : {}),
  verified: false,
  vehicles: [],
});

const withParty = (accident: Accident, role: PartyRole, party: Party): Accident['parties'] => ({
  ...accident.parties,
  [role]: party,
});

/**
 * The case under the person who took over. His sealed particulars keep their first owner, to whom the seals are bound.
 * Undefined where he is not in it, or sits in another seat already.
 */
export function mergeParty(accident: Accident, from: PersonId, into: PersonId, at: Date): Step | undefined {
  const seat = seatOf(accident, from);
  const party = seat.ok ? accident.parties[seat.value.role] : undefined;
  if (!seat.ok || !party || seatOf(accident, into).ok) return undefined;
  const parties = withParty(accident, seat.value.role, { ...party, personId: into });
  return { next: advance(accident, { at, by: 'system', what: 'person_merged' }, { parties }), events: [] };
}

/**
 * What becomes of a case when a party deletes himself: a draft ends and loses what he said of himself; agreements,
 * referrals and officers' cases are kept by law for three years. Undefined where nothing changes.
 */
export function erasePerson(accident: Accident, personId: PersonId, at: Date): Step | undefined {
  const seat = seatOf(accident, personId);
  const draft = isDraft(accident);
  if (!seat.ok || (!draft && accident.status !== 'withdrawn' && accident.status !== 'expired')) return undefined;
  const { role } = seat.value;
  const party = accident.parties[role];
  if (!party) return undefined;
  const { particulars: _, ...rest } = party;
  const next = advance(
    accident,
    { at, by: 'system', what: 'person_erased', ...(draft ? { to: 'withdrawn' as const } : {}) },
    {
      parties: withParty(accident, role, rest),
      statements: { ...accident.statements, [role]: undefined },
      comparison: undefined,
      proposal: undefined,
      agreement: undefined,
      accepted: [],
      pairing: undefined,
      lastLink: undefined,
      // The words of the history stay sealed for good.
      chain: accident.chain && { ...accident.chain, secret: undefined },
      ...(role === 'a' ? { scene: { occurredAt: accident.scene.occurredAt } } : {}),
    },
  );
  return { next, events: draft ? [{ type: 'accidents.case_withdrawn', data: subject(next) }] : [] };
}
