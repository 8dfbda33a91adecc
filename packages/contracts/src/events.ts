import * as z from 'zod';
import { AccidentStatus, CaseId, Liability, PartyRole } from './accident-case.js';
import { ConversationClosing, ConversationId } from './assistance.js';
import { DayHead } from './audit.js';
import { ClaimChange, ClaimId, InsurerId } from './claims.js';
import { Day, IdentityProvider, Instant, Locale, Location, Mobile, Sha256 } from './common.js';
import { amendmentStates, partyKinds } from './constants.js';
import { Device } from './device.js';
import { BookingNumber, ExamSubject, FeeDue, LicenceClass, ObjectionId, PlanId, SessionId } from './exams.js';
import { ReportChange, ReportId, ReportOutcome, ReportPhotoId, ReportStatus, ServiceCode, UnitId } from './feedback.js';
import { ReportPhotoRefusal } from './feedback-photos.js';
import { LicenceStanding, PersonId, VehicleId, VehicleKind, VehicleUse } from './identity.js';
import { MoveId } from './moves.js';
import { AdoptedPhoto, AdoptedRecord, Pseudonym, TipId, TipNews } from './tips.js';
import { DecisionNumber, DefenceId, DefenceState, RecordId, RulingOutcome, VerifyCode, Words } from './violations.js';

/** A value encrypted by `@yilu/vault`; its owner's id is bound to it as associated data. */
export const Sealed = z.string().startsWith('v1.');
export type Sealed = z.infer<typeof Sealed>;

const parties = z.array(z.object({ role: PartyRole, personId: PersonId, provider: IdentityProvider }));
const conversation = { conversationId: ConversationId, personId: PersonId, provider: IdentityProvider };
const accident = { caseId: CaseId, status: AccidentStatus, parties };

/** A line of a signed paper: in clear with its salt, or both sealed together for the person whose it is. */
const PaperField = z.object({
  name: z.string(),
  commitment: z.string(),
  open: z.object({ value: z.string(), salt: z.string() }).optional(),
  sealed: z
    .object({
      fieldClass: z.enum(['name', 'document_number', 'phone', 'policy_number']),
      owner: z.string(),
      /** Holds JSON `{value, salt}`. */
      box: Sealed,
      masked: z.string(),
      of: PartyRole,
    })
    .optional(),
});

/** What one vehicle's insurance has to do with an accident. */
const OutcomeSide = z.object({
  role: PartyRole,
  personId: PersonId.optional(),
  kind: z.enum(partyKinds),
  plate: z.string().optional(),
  /** The insurer's name as the vehicle registry gives it. */
  insurer: z.string().optional(),
  liability: Liability,
});

/** A claim and the person whom its news are for; nobody where he is deleted. */
const claim = { caseId: CaseId, claimId: ClaimId, insurerId: InsurerId, insurer: z.string(), parties };
/** Whom a notice about a violation is for. */
const addressee = { personId: PersonId, provider: IdentityProvider };
const violation = { recordId: RecordId, maskedPlate: z.string(), act: Words };
/** Which booking of whom, and the session that it is about where there is one. */
const examBooking = { ...addressee, subject: ExamSubject, number: BookingNumber };
const ExamSession = z.object({ sessionId: SessionId, site: Words, startsAt: Instant });
const appointment = { ...claim, centreId: z.string(), startsAt: Instant };

/**
 * Every event on the bus, by type. `identity.*` feed the projections of the other contexts; personal fields travel sealed.
 * `accidents.*` carry ids and states alone, never what a person said.
 */
export const eventData = {
  'identity.person_changed': z.object({
    personId: PersonId,
    /** Rises by one with each change of this person; a consumer drops what is older than what it has. */
    revision: z.int().positive(),
    verified: z.boolean(),
    name: Sealed.optional(),
    maskedName: z.string().optional(),
    documentNumber: Sealed.optional(),
    maskedDocumentNumber: z.string().optional(),
    /** Keyed hash of kind and number: whoever was known by his document alone is found by it. */
    documentKey: z.string().optional(),
    phone: Sealed.optional(),
    maskedPhone: z.string().optional(),
    locale: Locale,
    logins: z.array(z.object({ provider: IdentityProvider, subject: Sealed })),
    licence: z
      .object({
        classes: z.array(z.string()),
        validUntil: z.iso.date(),
        /** Where points begin to count; absent where the register was asked before it told. */
        firstLicensedOn: z.iso.date().optional(),
        standing: LicenceStanding.optional(),
      })
      .optional(),
    /** Vehicles that this person owns or holds an accepted mandate for. */
    vehicles: z.array(
      z.object({
        vehicleId: VehicleId,
        plate: z.string(),
        plateKind: z.string(),
        kind: VehicleKind,
        makeAndColour: z.string(),
        insurer: z.string(),
        policyNumber: Sealed,
        maskedPolicyNumber: z.string(),
        insuredUntil: z.iso.date(),
        inspectedUntil: z.iso.date(),
        relation: z.enum(['owner', 'driver']),
        mandateUntil: z.iso.date().optional(),
        /** The day on which the owner's consent was taken up; none of a car of one's own. */
        boundOn: z.iso.date().optional(),
        use: VehicleUse.optional(),
      }),
    ),
    /** Phones that may sign for this person where there is no network. */
    devices: z.array(Device).optional(),
  }),
  /** `into` took over everything of `personId`: the same real name stood behind both. */
  'identity.persons_merged': z.object({ personId: PersonId, into: PersonId, revision: z.int() }),
  'identity.person_deleted': z.object({ personId: PersonId, revision: z.int() }),
  'identity.sms_code_requested': z.object({
    phone: Sealed,
    code: Sealed,
    owner: z.string(),
    locale: Locale,
    /** `merge`: whoever types this code takes part in the identity of the phone's holder. Absent: signing in or linking. */
    purpose: z.literal('merge').optional(),
  }),

  /** An officer did something, or read personal data: the audit context chains it. */
  'staff.acted': z.object({
    context: z.string(),
    officerId: z.string(),
    officerName: z.string(),
    act: z.string(),
    /** What it was done to, such as a case's id; never a person's data. */
    subject: z.string().optional(),
    reason: z.string().optional(),
  }),

  'assistance.conversation_opened': z.object({ ...conversation, screen: z.string() }),
  /** `away`: the citizen has not been heard of for a while, and does not know yet that an answer is there. */
  'assistance.officer_wrote': z.object({ ...conversation, away: z.boolean() }),
  'assistance.conversation_closed': z.object({ ...conversation, reason: ConversationClosing }),

  /** A context sealed a day of its chains: the audit context publishes every context's day heads at one address. */
  'evidence.day_sealed': z.object({ head: DayHead }),

  'accidents.case_opened': z.object({ ...accident }),
  'accidents.road_cleared': z.object({ ...accident }),
  'accidents.driver_invited': z.object({ ...accident, phone: Sealed, link: Sealed }),
  /** Six digits for somebody without a phone of his own in use, to be read out before he signs on another's. */
  'accidents.guest_code_requested': z.object({ ...accident, phone: Sealed, code: Sealed, owner: z.string() }),
  /** A guest has signed: where he finds his own copy. */
  'accidents.guest_copy_issued': z.object({ ...accident, phone: Sealed, link: Sealed, owner: z.string() }),
  'accidents.case_joined': z.object({ ...accident, by: PartyRole }),
  /** Whoever opened the case said that nobody else is awaited. */
  'accidents.parties_complete': z.object({ ...accident, by: PartyRole }),
  'accidents.statements_compared': z.object({ ...accident, agree: z.boolean() }),
  'accidents.statement_changed': z.object({ ...accident, by: PartyRole, signaturesVoided: z.boolean() }),
  'accidents.liability_accepted': z.object({ ...accident, by: PartyRole }),
  'accidents.agreement_drawn_up': z.object({ ...accident, number: z.string(), version: z.int() }),
  'accidents.agreement_signed': z.object({
    ...accident,
    by: PartyRole,
    number: z.string(),
    version: z.int(),
    complete: z.boolean(),
  }),
  'accidents.officer_requested': z.object({ ...accident, by: PartyRole, queued: z.boolean() }),
  'accidents.question_asked': z.object({ ...accident, to: PartyRole }),
  'accidents.question_answered': z.object({ ...accident, by: PartyRole }),
  'accidents.case_determined': z.object({ ...accident, number: z.string(), reviewUntil: z.iso.date().optional() }),
  'accidents.determination_acknowledged': z.object({
    ...accident,
    by: PartyRole,
    reviewUntil: z.iso.date().optional(),
  }),
  'accidents.review_requested': z.object({ ...accident, by: PartyRole }),
  /** The file has gone to the higher office. */
  'accidents.review_forwarded': z.object({ ...accident }),
  'accidents.case_referred': z.object({ ...accident, reason: z.string(), number: z.string() }),
  'accidents.case_withdrawn': z.object({ ...accident }),
  'accidents.case_expired': z.object({ ...accident }),
  'accidents.photo_refused': z.object({ ...accident, by: PartyRole, refusal: z.string() }),
  /** Liability is settled on paper: an agreement that all signed, or an officer's determination. Carries the whole paper. */
  'accidents.outcome_fixed': z.object({
    ...accident,
    kind: z.enum(['agreement', 'determination']),
    number: z.string(),
    version: z.int().positive(),
    documentHash: Sha256,
    occurredAt: Instant,
    openedAt: Instant,
    clearedAt: Instant.optional(),
    fixedAt: Instant,
    /** The version that this one takes the place of, after an amendment. */
    supersedes: z.int().positive().optional(),
    sides: z.array(OutcomeSide).min(1),
    fields: z.array(PaperField),
    signatures: z.array(z.object({ by: PartyRole, signedAt: Instant, strokesHash: z.string() })),
  }),
  /** One proposes to put lines of the signed agreement right; the others are asked. */
  'accidents.amendment_proposed': z.object({ ...accident, by: PartyRole }),
  /** The agreement in force stays as it is. */
  'accidents.amendment_ended': z.object({
    ...accident,
    how: z.enum(amendmentStates).exclude(['open', 'completed']),
    by: PartyRole.optional(),
  }),
  'accidents.objection_recorded': z.object({ ...accident, by: PartyRole }),
  /** Somebody was found to be hurt after the paper was signed (D146 art 13): it no longer settles the case. */
  'accidents.injury_reported': z.object({
    ...accident,
    by: PartyRole,
    /** The paper that is frozen; none where there was none yet. */
    number: z.string().optional(),
    reportedAt: Instant,
  }),
  /** An officer handles the accident by the ordinary procedure from here on. */
  'accidents.injury_taken_over': z.object({ ...accident }),

  /** The insurer took the case over under a number of its own. */
  'claims.claim_registered': z.object({ ...claim, claimNumber: z.string(), registeredAt: Instant }),
  'claims.claim_changed': z.object({ ...claim, change: ClaimChange, changedAt: Instant }),
  'claims.appointment_booked': z.object(appointment),
  'claims.appointment_cancelled': z.object(appointment),
  /** An insurer did not take a message after the last try; an officer has to see to it. */
  'claims.delivery_failed': z.object({ caseId: CaseId, deliveryId: z.string(), insurerId: InsurerId, tries: z.int() }),

  /** Paid, through a wallet or at the collecting bank's counter. */
  /** A record was published: its vehicle's holders hear of it, or its owner by SMS where nobody here holds the vehicle. */
  'violations.record_published': z.object({
    ...violation,
    holders: z.array(z.object(addressee)),
    /** The owner's phone as the register has it, where nobody in the app holds the vehicle. */
    contact: z.object({ phone: Sealed, owner: z.string(), masked: z.string() }).optional(),
    occurredAt: Instant,
    place: z.string(),
    handleBy: z.iso.date(),
    verifyCode: VerifyCode,
    /** 1 for the notice itself, higher for reminders before the term ends. */
    round: z.int().positive(),
    urgent: z.boolean(),
  }),
  'violations.record_erased': z.object({ ...violation, holders: z.array(z.object(addressee)), reason: z.string() }),
  'violations.driver_named': z.object({ ...violation, ...addressee, answerBy: z.iso.date() }),
  'violations.nomination_answered': z.object({
    ...violation,
    ...addressee,
    answer: z.enum(['accepted', 'declined', 'lapsed']),
  }),
  /** The owner takes it back before the driver answered. */
  'violations.naming_withdrawn': z.object({ ...violation, ...addressee }),
  /** A decision was served or goes by post; one with a fine makes somebody owe it. */
  'violations.decision_made': z.object({
    ...violation,
    ...addressee,
    number: DecisionNumber,
    outcome: RulingOutcome,
    fen: z.int().nonnegative(),
    points: z.int().nonnegative(),
    owed: z.object({ obligationId: z.string(), dueOn: z.iso.date(), dueProvisional: z.boolean() }).optional(),
    served: z.enum(['electronic', 'mail']),
    verifyCode: VerifyCode,
  }),
  /** A paper reached its addressee, or counts as if it had; told again once a provisional last day is certain. */
  'violations.decision_served': z.object({
    ...violation,
    ...addressee,
    number: DecisionNumber,
    by: z.enum(['in_person', 'electronic', 'mail', 'public_notice']),
    on: z.iso.date(),
    outcome: RulingOutcome,
    fen: z.int().nonnegative(),
    owed: z.object({ obligationId: z.string(), dueOn: z.iso.date(), dueProvisional: z.boolean() }).optional(),
    verifyCode: VerifyCode,
  }),
  /** Whatever was paid goes back, surcharge and all. */
  'violations.decision_revoked': z.object({
    ...violation,
    ...addressee,
    number: DecisionNumber,
    obligationId: z.string().optional(),
    reason: z.string(),
    replacedBy: DecisionNumber.optional(),
  }),
  /** Days on which no surcharge grows, as they are known now; the whole list each time. */
  'violations.surcharge_stopped': z.object({
    obligationId: z.string(),
    stops: z.array(
      z.object({ why: z.enum(['review', 'suit', 'defence']), from: z.iso.date(), until: z.iso.date().optional() }),
    ),
  }),
  'violations.defence_changed': z.object({
    ...violation,
    ...addressee,
    defenceId: DefenceId,
    state: DefenceState,
    /** What the citizen says happened, for figures by ground. */
    circumstance: z.string(),
    /** Once it is answered. */
    outcome: z.enum(['upheld', 'changed', 'rejected']).optional(),
    /** By the citizen himself: he needs no message about it. */
    own: z.boolean(),
  }),
  'violations.points_warned': z.object({ ...addressee, sum: z.int(), warning: z.int() }),
  /** Inspection, insurance or licence ends soon. */
  'violations.reminder_due': z.object({
    ...addressee,
    kind: z.enum(['inspection', 'insurance', 'licence', 'payment']),
    maskedPlate: z.string().optional(),
    /** What is to be paid, for a reminder of a payment. */
    obligationId: z.string().optional(),
    on: z.iso.date(),
    days: z.int().nonnegative(),
  }),

  /** Somebody stands in line by another day than before, or not at all: public counts follow. */
  'exams.application_changed': z.object({
    planId: PlanId,
    subject: ExamSubject,
    licenceClass: LicenceClass,
    was: Day.optional(),
    is: Day.optional(),
  }),
  /** The plan that he has applied for is another one now. */
  'exams.plan_changed': z.object({ ...examBooking, planId: PlanId, version: z.int().positive(), reason: z.string() }),
  /** How a draw ended for one person. */
  'exams.application_drawn': z.object({
    ...examBooking,
    planId: PlanId,
    place: z.int().positive(),
    count: z.int().positive(),
    session: ExamSession.optional(),
    fee: FeeDue.optional(),
  }),
  /** `own`: by the citizen himself, so that he needs no message about it. */
  'exams.booking_changed': z.object({
    ...examBooking,
    change: z.enum([
      'booked',
      'changed',
      'cancelled',
      'offered',
      'hold_lapsed',
      'offer_lapsed',
      'fee_lapsed',
      'paid_too_late',
      'session_cancelled',
      'left_out',
    ]),
    own: z.boolean(),
    session: ExamSession.optional(),
    until: Instant.optional(),
    reason: Words.optional(),
  }),
  /** A seat is kept for him until its fee is paid. */
  'exams.fee_due': z.object({ ...examBooking, fee: FeeDue, dueOn: Day }),
  /** Nothing is owed for that seat any more; what was paid goes back. */
  'exams.fee_withdrawn': z.object({
    obligationId: z.string(),
    why: z.enum(['seat_gone', 'cancelled', 'session_cancelled']),
  }),
  /** Whoever waits longest for this session is to be offered what is free. */
  'exams.seat_freed': z.object({ sessionId: SessionId }),
  'exams.reminder_due': z.object({ ...examBooking, session: ExamSession, days: z.int().positive() }),
  'exams.result_entered': z.object({
    ...examBooking,
    outcome: z.enum(['passed', 'failed', 'no_show']),
    score: z.int().optional(),
    retryOn: Day.optional(),
    /** Put right after an appeal. */
    corrected: z.boolean(),
  }),
  'exams.objection_answered': z.object({
    ...examBooking,
    objectionId: ObjectionId,
    kind: z.enum(['draw', 'result', 'hardship']),
    decision: z.enum(['kept', 'granted']),
  }),
  /** For public figures: nothing in it is anybody's. */
  'exams.seat_used': z.object({
    siteId: z.string(),
    subject: ExamSubject,
    on: Day,
    outcome: z.enum(['passed', 'failed', 'no_show']),
    waitedDays: z.int().nonnegative().optional(),
    /** What it was taken for before an appeal put it right. */
    was: z.enum(['passed', 'failed', 'no_show']).optional(),
  }),
  /** Seats came into the public plans of a week, or went out of them. */
  'exams.seats_planned': z.object({
    cells: z.array(z.object({ siteId: z.string(), subject: ExamSubject, week: Day, seats: z.int() })),
  }),
  /** A plan changed after people applied: those of one shard are to be told, and lose the sessions that are gone. */
  'exams.edition_published': z.object({
    planId: PlanId,
    edition: z.int().positive(),
    reason: z.string(),
    shard: z.int().nonnegative(),
  }),

  'payments.obligation_settled': z.object({
    obligationId: z.string(),
    kind: z.enum(['fine', 'exam_fee']),
    reference: z.string(),
    ownerId: PersonId,
    by: z.enum(['wallet', 'counter']),
    amountFen: z.int(),
    settledAt: Instant,
  }),
  'payments.refund_changed': z.object({
    refundId: z.string(),
    obligationId: z.string(),
    /** Who paid: the money goes back to him. */
    payer: z.object(addressee).optional(),
    /** Who owed it, and may be another; only where the rules themselves give it back. */
    ownerId: PersonId.optional(),
    amountFen: z.int(),
    reason: z.enum(['duplicate', 'revoked', 'manual', 'seat_gone']),
    state: z.enum(['proposed', 'written', 'processing', 'succeeded', 'abnormal', 'closed', 'declined']),
  }),
  /** The bank's counter took in, or owes back, money that no refund tells of: the receipts follow. */
  'payments.income_changed': z.object({ obligationId: z.string() }),
  /** Our books and somebody else's of the same day do not agree: people look, and an alarm is raised. */
  'payments.books_differ': z.object({
    side: z.enum(['wechat_bill', 'alipay_bill', 'bank_settlement', 'treasury_file', 'remittance']),
    day: z.iso.date(),
    differences: z.int().positive(),
  }),
  /** A wallet stopped answering, or answers again: days of an outage count for no surcharge. */
  'payments.outage_changed': z.object({
    wallet: z.enum(['wechat', 'alipay']),
    from: Instant,
    until: Instant.optional(),
  }),

  /** Somebody's car stands in the way: whoever holds it here is told in the app, an owner elsewhere through the register. */
  'moves.owner_asked': z.object({
    moveId: MoveId,
    maskedPlate: z.string(),
    place: z.string(),
    askedAt: Instant,
    /** 1 for the first telling, higher for urges. */
    round: z.int().positive(),
    toldAt: Instant,
    holders: z.array(PersonId),
    /** Both belong to the request (class `owner_handle`, class `link`). */
    relay: z.object({ handle: Sealed, link: Sealed, by: z.array(z.enum(['sms', 'voice'])).min(1) }).optional(),
  }),
  /** What its asker hears of his request; whose car it is stands nowhere in it. */
  'moves.move_changed': z.object({
    moveId: MoveId,
    ...addressee,
    maskedPlate: z.string(),
    place: z.string(),
    change: z.enum([
      'silent',
      'coming',
      'moved',
      'contested',
      'to_police',
      'not_reached',
      'taken',
      'ended_by_police',
      'misuse',
      'no_misuse',
    ]),
    /** Until when the owner means to be there. */
    until: Instant.optional(),
    unit: Words.optional(),
    /** What an officer found, in his words. */
    reason: z.string().optional(),
  }),
  /** Barred from asking after confirmed misuse, or the answer to his appeal. */
  'moves.bar_changed': z.object({
    personId: PersonId,
    change: z.enum(['barred', 'lifted', 'kept']),
    until: Instant.optional(),
    reason: z.string(),
  }),
  /** Whether an owner was reached through the register; told once, when it is certain. */
  'messages.owner_told': z.object({
    moveId: MoveId,
    by: z.enum(['sms', 'voice']),
    toldAt: Instant,
    arrived: z.boolean(),
  }),

  /** A report went on, or an officer changed something of it: whoever follows it hears of it. Nobody is named in it. */
  'feedback.report_changed': z.object({
    reportId: ReportId,
    serviceCode: ServiceCode,
    isPrivate: z.boolean(),
    change: ReportChange,
    status: ReportStatus,
    outcome: ReportOutcome.optional(),
    unitId: UnitId.optional(),
    unit: Words.optional(),
    /** Why it was rejected, returned or extended; the reply. */
    text: z.string().optional(),
    expectedOn: Day.optional(),
    duplicateOf: ReportId.optional(),
  }),
  /** The same for somebody who called in and has no account: by SMS, with the way to his report. */
  'feedback.caller_told': z.object({
    reportId: ReportId,
    /** Both belong to the report (class `phone`, class `link`). */
    phone: Sealed,
    link: Sealed,
    change: ReportChange,
  }),
  /** What he photographed for his report could not be kept; he sends another, or leaves it. */
  'feedback.photo_refused': z.object({
    ...addressee,
    photoId: ReportPhotoId,
    reportId: ReportId,
    refusal: ReportPhotoRefusal,
    /** The refusal in words. */
    why: Words,
  }),
  /** Past its day: the unit is told on its duty phone, then its lead, then the supervisor. */
  'feedback.report_overdue': z.object({
    reportId: ReportId,
    serviceCode: ServiceCode,
    service: Words,
    /** Absent while no unit has it: then `unit` is the hotline's agency. */
    unitId: UnitId.optional(),
    unit: Words,
    level: z.enum(['unit', 'lead', 'supervisor']),
    expectedOn: Day,
    /** An office's, nobody's own. */
    phone: Mobile,
  }),
  /** What became of a report, for one of those who follow it. */
  'feedback.news_due': z.object({
    ...addressee,
    reportId: ReportId,
    service: Words,
    change: ReportChange,
    outcome: ReportOutcome.optional(),
    unit: Words.optional(),
    expectedOn: Day.optional(),
    duplicateOf: ReportId.optional(),
  }),
  /** For the desk's figures: nothing in it is anybody's. */
  'feedback.report_measured': z.object({
    month: z.string(),
    serviceCode: ServiceCode,
    unitId: UnitId.optional(),
    /** Minutes from its filing to the desk's first act. */
    lookedMinutes: z.int().nonnegative().optional(),
    /** Minutes from its dispatch to the unit's first look. */
    seenMinutes: z.int().nonnegative().optional(),
    done: z.object({ hours: z.int().nonnegative(), fixed: z.boolean(), inTime: z.boolean() }).optional(),
    /** What its text was taken for, and whether that was the service in the end. */
    suggested: z.object({ serviceCode: ServiceCode, right: z.boolean() }).optional(),
  }),

  /** A report of a violation came in; who filed it is sealed for the context that keeps identities, and for no other. */
  'tips.tip_filed': z.object({ tipId: TipId, pseudonym: Pseudonym, reporter: Sealed }),
  /** News for its reporter, whom nobody can read out of it; the officer who looked at it goes along. */
  'tips.tip_changed': z.object({
    tipId: TipId,
    pseudonym: Pseudonym,
    news: TipNews,
    reviewerId: z.string().optional(),
  }),
  /** What an adopted report says as a record of violations; it waits for its audit like every other one. */
  'tips.tip_adopted': z.object({
    recordId: RecordId,
    record: AdoptedRecord,
    occurredAt: Instant,
    location: Location,
    photos: z.array(AdoptedPhoto),
  }),
  /** A penalty was decided, or a clue proved true: its reporter is to be rewarded. */
  'tips.reward_earned': z.object({
    tipId: TipId,
    pseudonym: Pseudonym,
    tipType: z.string(),
    rewardFen: z.int().nonnegative(),
  }),
  /** The decision was taken back, and none took its place: what was not sent yet is not owed. */
  'tips.reward_withdrawn': z.object({ tipId: TipId, pseudonym: Pseudonym }),
  /** Something of somebody's report is new; which one it is, and of which car, he sees in the app alone. */
  'reporters.reporter_told': z.object({ ...addressee, news: TipNews }),
  /** Two officers opened the identity behind a report: its reporter is told who by role, when and why. */
  'reporters.identity_opened': z.object({
    ...addressee,
    openedAt: Instant,
    roles: z.array(z.string()),
    reason: z.string(),
  }),
  /** These officers may know who filed a report: none of them decides about it any more. */
  'reporters.tip_opened': z.object({ tipId: TipId, officerIds: z.array(z.string()) }),
  /** Two accounts of one person became one: what was filed under the first pseudonym is the second one's. */
  'reporters.reporter_merged': z.object({ from: Pseudonym, into: Pseudonym }),
  /** The same for their rewards, whose pseudonyms are others. */
  'reporters.payee_merged': z.object({ from: Pseudonym, into: Pseudonym }),
  /** A reward that nobody has earned after all. */
  'reporters.reward_withdrawn': z.object({ rewardId: z.string() }),
  /** A reward for whoever stands behind this other pseudonym; it names no report. */
  'reporters.reward_granted': z.object({
    rewardId: z.string(),
    payee: Pseudonym,
    tipType: z.string(),
    rewardFen: z.int().nonnegative(),
    earnedAt: Instant,
  }),
} as const;

export type EventType = keyof typeof eventData;
export type EventData<T extends EventType> = z.infer<(typeof eventData)[T]>;

/** One fact that happened, as it travels: outbox item, stream record, bus detail, queue body. */
export type DomainEvent = {
  [T in EventType]: { readonly id: string; readonly type: T; readonly at: Instant; readonly data: EventData<T> };
}[EventType];

/** An event before the store gives it its id and instant. */
export type NewEvent = { [T in EventType]: { readonly type: T; readonly data: EventData<T> } }[EventType];

const Envelope = z.object({ id: z.string(), type: z.string(), at: Instant, data: z.unknown() });

/** Reads an event off the wire; undefined for a type that this version does not know, an exception for a broken one. */
export function parseEvent(raw: unknown): DomainEvent | undefined {
  const envelope = Envelope.parse(raw);
  if (!(envelope.type in eventData)) return undefined;
  const type = envelope.type as EventType;
  return { ...envelope, type, data: eventData[type].parse(envelope.data) } as DomainEvent;
}
