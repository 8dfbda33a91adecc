import type { CaseView, OpenCaseRequest, PartyView, Referral } from '@yilu/contracts';
import { minimumPhotos, type PartyRole, type ReferralReason, seatsOf } from '@yilu/contracts/constants';
import { cityProfile } from '@yilu/law/city-profile';
import { screen } from '@yilu/law/screening';
import type { Act } from './act';

/** A draft ends a day after it was opened, as in the city. */
const draftMs = 24 * 3_600_000;

const party = (isYou: boolean, joinedAt: string): PartyView => ({
  isYou,
  joinedAt,
  provider: 'sms',
  confirmed: false,
});

/** What 122 is told of a case that began without a network; its number comes from the city. */
function referralOf(reason: ReferralReason, hazards: readonly string[], at: string): Referral {
  const verdict = screen(hazards, cityProfile());
  if (verdict.clear) return { reason, at, effect: 'POLICE_IMMEDIATE', call: ['122'], hazards: [], number: '' };
  return {
    reason,
    at,
    effect: verdict.effect as Referral['effect'],
    call: [...verdict.call],
    hazards: verdict.rows.map(({ id, zh, basis }) => ({ id, text: zh, basis })),
    number: '',
  };
}

type Started = Pick<CaseView, 'you' | 'parties' | 'status'> & { readonly request: OpenCaseRequest };

function started({ caseId, at }: Act, { you, parties, status, request }: Started): CaseView {
  const referral = status === 'police_referral' ? referralOf('gate', request.hazards, at) : undefined;
  const none = Object.fromEntries(seatsOf(request.others).map((role) => [role, false]));
  return {
    caseId: caseId as CaseView['caseId'],
    version: 0,
    status,
    you,
    openedAt: at,
    expiresAt: new Date(Date.parse(at) + draftMs).toISOString(),
    others: request.others,
    scene: { occurredAt: request.occurredAt, ...(request.location ? { location: request.location } : {}) },
    parties,
    photos: [],
    statements: {},
    stated: { a: false, ...none },
    accepted: { a: false, ...none },
    ...(referral ? { referral } : {}),
    progress: [{ at, what: `accidents.case_${referral ? 'referred' : 'opened'}`, by: you }],
  };
}

function begun(act: Act): CaseView | undefined {
  if (act.kind === 'open') {
    const status = act.body.hazards.length > 0 ? 'police_referral' : 'evidence';
    return started(act, { you: 'a', parties: { a: party(true, act.at) }, status, request: act.body });
  }
  if (act.kind !== 'meet') return undefined;
  const request: OpenCaseRequest = { hazards: [], occurredAt: act.at, others: ['motor'], capturedOffline: true };
  const parties = { a: party(false, act.at), b: party(true, act.at) };
  return started(act, { you: 'b', parties, status: 'stating', request });
}

const seated = (view: CaseView): readonly PartyRole[] => seatsOf(view.others).filter((role) => view.parties[role]);
const free = (view: CaseView): PartyRole | undefined => seatsOf(view.others).find((role) => !view.parties[role]);

function withPhoto(view: CaseView, act: Extract<Act, { kind: 'photo' }>): CaseView {
  const { shot, sha256, capturedAt } = act.body;
  if (view.photos.some((photo) => photo.sha256 === sha256 && photo.by === view.you)) return view;
  const photo = { photoId: act.key as never, shot, sha256, capturedAt, by: view.you, state: 'pending' as const };
  const photos = [...view.photos, photo];
  const enough = photos.filter(({ state }) => state !== 'refused').length >= minimumPhotos;
  return { ...view, photos, status: view.status === 'evidence' && enough ? 'evacuate' : view.status };
}

function withParticulars(view: CaseView, { body }: Extract<Act, { kind: 'particulars' }>): CaseView {
  const mine = view.parties[view.you];
  if (!mine) return view;
  const parties = { ...view.parties, [view.you]: { ...mine, confirmed: true } };
  return { ...view, parties, scene: { ...view.scene, ...body.scene } };
}

/** The other driver's seat is taken by what his phone signed; what he said stays unread until the city compares. */
function withPacket(view: CaseView, act: Act): CaseView {
  const role = free(view);
  if (!role) return view;
  const parties = { ...view.parties, [role]: { ...party(false, act.at), confirmed: true } };
  const next = { ...view, parties, stated: { ...view.stated, [role]: true } };
  return { ...next, status: view.status === 'pairing' && !free(next) ? 'stating' : view.status };
}

function after(view: CaseView, act: Act): CaseView {
  const { you } = view;
  switch (act.kind) {
    case 'open':
    case 'meet':
    case 'answer':
      return view;
    case 'photo':
      return withPhoto(view, act);
    case 'clear':
      if (view.status !== 'evacuate') return view;
      return { ...view, clearedAt: act.at, status: free(view) ? 'pairing' : 'stating' };
    case 'particulars':
      return withParticulars(view, act);
    case 'statement':
      return {
        ...view,
        statements: { ...view.statements, [you]: act.body },
        stated: { ...view.stated, [you]: true },
      };
    case 'packet':
      return withPacket(view, act);
    case 'accept':
      return { ...view, accepted: { ...view.accepted, [you]: true } };
    case 'sign': {
      const { agreement } = view;
      if (agreement?.version !== act.body.agreementVersion) return view;
      return { ...view, agreement: { ...agreement, signedAt: { ...agreement.signedAt, [you]: act.at } } };
    }
    case 'officer': {
      const officer = view.officer ?? { requestedBy: [], assigned: false, questions: [] };
      if (officer.requestedBy.includes(you)) return view;
      const requestedBy = [...officer.requestedBy, you];
      // The last consent puts the case into the queue, which the city alone knows.
      const asked = requestedBy.length < seated(view).length ? { status: 'officer_requested' as const } : {};
      return { ...view, ...asked, officer: { ...officer, requestedBy } };
    }
    case 'refer':
      return { ...view, status: 'police_referral', referral: referralOf(act.body.reason, [], act.at) };
    case 'withdraw':
      return { ...view, status: 'withdrawn' };
  }
}

/**
 * The case as this driver has left it: what the city last said, and over it everything that he did since and the city
 * may not have yet. Undefined where the phone knows nothing of the case.
 */
export function localView(kept: CaseView | undefined, acts: readonly Act[]): CaseView | undefined {
  return acts
    .filter(({ state, version }) => state !== 'refused' && !(version && kept && kept.version >= version))
    .reduce<CaseView | undefined>((view, act) => (view ? after(view, act) : begun(act)), kept);
}
