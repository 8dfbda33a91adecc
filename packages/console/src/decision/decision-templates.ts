import type { OfficerCaseView, PartyRole } from '@yilu/contracts';
import { seatsOf } from '@yilu/contracts/constants';
import { factTexts, isFactId } from '@yilu/law/facts';
import { shapeOf } from '@yilu/law/shapes/shapes';
import { formatInstantInFull } from '@yilu/look/format';
import { say } from '../words.js';
import type { DecisionDraft } from './decision-draft.js';
import { mostAtFault } from './liability-pairs.js';

/** What the texts draw on. */
export type DecisionView = Pick<OfficerCaseView, 'scene' | 'parties' | 'others' | 'statements' | 'photos'>;

// A determination is drawn up in Chinese, whatever language the officer reads the console in.
const zh = 'zh-CN';

/** A party's vehicle as documents name it. */
export const carOf = (view: Pick<OfficerCaseView, 'parties'>, role: PartyRole): string => {
  const vehicle = view.parties[role]?.vehicle;
  const name = say(zh, `party.${role}`);
  if (!vehicle) return name;
  return vehicle.kind === 'motor'
    ? say(zh, 'console.template.car', { party: name, plate: vehicle.plate })
    : say(zh, 'console.template.non_motor', { party: name, kind: say(zh, `non_motor.${vehicle.nonMotorKind}`) });
};

function said(view: DecisionView, role: PartyRole): string {
  const statement = view.statements[role];
  const party = say(zh, `party.${role}`);
  const shape = statement && shapeOf(statement.shape);
  if (!statement || !shape) return say(zh, 'console.template.silent', { party });
  const facts = statement.facts.filter(isFactId).map((fact) => factTexts[fact].zh);
  return say(zh, 'console.template.said', {
    party,
    mover: say(zh, `party.${statement.mover}`),
    shape: shape.zh,
    facts: facts.length > 0 ? say(zh, 'console.template.facts', { facts: facts.join('、') }) : '',
  });
}

/** What the officer found so far: the chosen shape and who did it; nothing while that is open. */
function found({ shape: code, liability }: DecisionDraft): string {
  const shape = shapeOf(code);
  const atFault = mostAtFault(liability);
  if (!shape || !atFault) return '';
  return say(zh, 'console.template.found', {
    party: say(zh, `party.${atFault}`),
    shape: shape.zh,
  });
}

/** Findings to begin from: where and when, who, what each said, what evidence there is, and what was found. */
export function findingsTemplate(view: DecisionView, draft: DecisionDraft): string {
  const seats = seatsOf(view.others);
  const stored = view.photos.filter(({ state }) => state === 'stored').length;
  return say(zh, 'console.template.findings', {
    at: formatInstantInFull(zh, view.scene.occurredAt),
    place: view.scene.place ?? say(zh, 'console.template.no_place'),
    cars: seats.map((role) => carOf(view, role)).join('、'),
    said: seats.map((role) => said(view, role)).join('。'),
    found: found(draft),
    photos: stored > 0 ? say(zh, 'console.template.photos', { count: stored }) : '',
  });
}

/** Reasons to begin from: the shape, its article, and what follows for each party. Undefined until all are chosen. */
export function reasonsTemplate(draft: DecisionDraft, seats: readonly PartyRole[]): string | undefined {
  const shape = shapeOf(draft.shape);
  const borne = seats.flatMap((role) => {
    const liability = draft.liability[role];
    return liability ? [{ party: say(zh, `party.${role}`), liability: say(zh, `liability.${liability}`) }] : [];
  });
  if (!shape || borne.length < seats.length) return undefined;
  const atFault = mostAtFault(draft.liability);
  return say(zh, atFault ? 'console.template.reasons' : 'console.template.reasons_equal', {
    party: say(zh, `party.${atFault ?? 'a'}`),
    shape: shape.zh,
    basis: draft.basis || shape.basis,
    liabilities: borne.map((one) => say(zh, 'console.template.bears', one)).join('，'),
  });
}
