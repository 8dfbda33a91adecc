import type { NewEvent, PartyRole, Statement } from '@yilu/contracts';
import { sketchText } from '@yilu/contracts/sketch-parts';
import { sha256Hex } from '@yilu/evidence';
import { accept, type Result, refuse } from '@yilu/kernel';
import { impactOf, shapeOf } from '@yilu/law';
import type { Accident, Agreement, Guest, Signature } from './accident.js';
import { advance, isAllowed, type Step, seated, seatsIn, subject } from './lifecycle.js';
import { outcomeFixed } from './outcome-fixed.js';
import { type FieldSource, partyLines } from './paper-lines.js';
import { photosComplete } from './photographs.js';
import { impactWords, liabilityWords, partyWords, shanghaiMinute, weatherWords } from './words.js';

const confirmed = { sms_code: '短信验证码确认', document_and_witness: '证件照片和见证人确认' } as const;
const singleDevice = ({ host, confirmation }: Guest) =>
  `单设备签署（在${partyWords[host]}手机上，${confirmed[confirmation]}）`;

/** The parties tell the same; whoever named contact zones is quoted. */
const zonesNamedFirst = (one: Statement, other: Statement) => Number(!one.impact) - Number(!other.impact);

/** Every field of D146 art 21 for what all have accepted; undefined until all have, or where something is missing. */
export function agreementSources(accident: Accident, number: string): FieldSource[] | undefined {
  const { scene, statements, proposal, accepted } = accident;
  const parties = seated(accident).flatMap(({ role, party: { particulars, guest } }) =>
    particulars ? [{ role, particulars, guest }] : [],
  );
  const [statement] = parties.flatMap(({ role }) => statements[role] ?? []).sort(zonesNamedFirst);
  const seats = seatsIn(accident);
  const ready = seats.length === parties.length && seats.every((role) => accepted.includes(role));
  if (!ready || !proposal || !statement || !scene.place || !scene.weather) return undefined;
  const shape = shapeOf(statement.shape);
  const impact = impactOf(statement, seats.length);
  if (!shape || !impact) return undefined;
  const alone = seats.length === 1;
  return [
    { name: 'number', value: number },
    { name: 'occurred_at', value: shanghaiMinute(scene.occurredAt) },
    { name: 'place', value: scene.place },
    { name: 'weather', value: weatherWords[scene.weather] },
    { name: 'shape', value: alone ? '单方事故' : `${shape.zh}（${shape.mover.zh}：${partyWords[statement.mover]}）` },
    { name: 'basis', value: proposal.basis },
    ...parties.flatMap(({ role, particulars, guest }) => {
      const [zone, liability] = [impact[role], proposal.liability[role]];
      if (!zone || !liability) return [];
      const sketch = statements[role]?.sketch;
      return [
        ...partyLines(role, particulars),
        ...(guest && !guest.taken ? [{ name: `${role}.signing`, value: singleDevice(guest) }] : []),
        ...(sketch ? [{ name: `${role}.sketch`, value: sha256Hex(sketchText(sketch)) }] : []),
        { name: `${role}.impact_part`, value: impactWords[zone] },
        { name: `${role}.liability`, value: liabilityWords[liability] },
      ];
    }),
  ];
}

/** The agreement stands ready for signatures; said in the same change as the last acceptance. */
export function drawUpAgreement(accepted: Step, drawn: Omit<Agreement, 'version' | 'signatures'>): Step {
  const agreement: Agreement = { ...drawn, version: accepted.next.agreementCount + 1, signatures: [] };
  const next: Accident = {
    ...accepted.next,
    status: 'signing',
    agreement,
    agreementCount: agreement.version,
    progress: [...accepted.next.progress, { at: drawn.drawnUpAt, what: 'agreement_drawn_up', by: 'system' }],
  };
  const { number, version } = agreement;
  const data = { ...subject(next), number, version };
  const events = accepted.events.map((event) =>
    event.type === 'accidents.liability_accepted' ? { ...event, data: { ...event.data, status: next.status } } : event,
  );
  return { next, events: [...events, { type: 'accidents.agreement_drawn_up', data }] };
}

export type SignatureRefusal =
  | 'accident.wrong_state'
  | 'accident.real_name_needed'
  | 'accident.photos_not_stored'
  | 'accident.other_agreement'
  | 'accident.already_signed';

/**
 * Signs the agreement of exactly this version and hash. The last signature puts it in force (D146 art 21). Needs a
 * verified real name and complete evidence.
 */
export function signAgreement(
  accident: Accident,
  by: PartyRole,
  request: Omit<Signature, 'by' | 'signedAt'> & { readonly verified: boolean },
  at: Date,
): Result<Step, SignatureRefusal> {
  const { agreement } = accident;
  if (!isAllowed('signAgreement', accident) || !agreement) return refuse('accident.wrong_state');
  if (!request.verified) return refuse('accident.real_name_needed');
  if (request.agreementVersion !== agreement.version || request.documentHash !== agreement.documentHash)
    return refuse('accident.other_agreement');
  if (agreement.signatures.some((one) => one.by === by)) return refuse('accident.already_signed');
  if (!photosComplete(accident, at)) return refuse('accident.photos_not_stored');

  const { version, documentHash, number } = agreement;
  const signature: Signature = {
    by,
    signedAt: at.toISOString(),
    agreementVersion: version,
    documentHash,
    strokesHash: request.strokesHash,
    ...(request.guest ? { guest: request.guest } : {}),
  };
  const signatures = [...agreement.signatures, signature];
  const complete = signatures.length === seatsIn(accident).length;
  const next = advance(
    accident,
    { at, by, what: 'agreement_signed', ...(complete ? { to: 'signed' as const } : {}) },
    { agreement: { ...agreement, signatures } },
  );
  const data = { ...subject(next), by, number, version, complete };
  const fixed = complete ? [agreementFixed(next, { ...agreement, signatures })] : [];
  return accept({ next, events: [{ type: 'accidents.agreement_signed', data }, ...fixed] });
}

/** An agreement that all have signed, as insurers are told of it; `supersedes` where it amends another. */
export const agreementFixed = (accident: Accident, agreement: Agreement, supersedes?: number): NewEvent => {
  const { number, version, documentHash, fields, signatures, drawnUpAt } = agreement;
  return outcomeFixed(accident, {
    kind: 'agreement',
    number,
    version,
    documentHash,
    fields,
    signatures,
    liability: accident.proposal?.liability ?? {},
    fixedAt: signatures.at(-1)?.signedAt ?? drawnUpAt,
    ...(supersedes ? { supersedes } : {}),
  });
};
