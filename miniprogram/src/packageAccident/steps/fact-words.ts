import type { CaseView, Liability, Proposal } from '@yilu/contracts';
import { type PartyRole, type PerParty, partyRoles, seatsOf } from '@yilu/contracts/constants';
import { factTexts, isFactId } from '@yilu/law/facts';
import { shapeOf } from '@yilu/law/shapes/shapes';
import type { Say } from '@/ui/say';

/** Every seat of the accident, the reader's own first. */
export const seatsMineFirst = ({ you, others }: CaseView): readonly PartyRole[] => [
  you,
  ...seatsOf(others).filter((role) => role !== you),
];

export const otherSeats = ({ you, others }: CaseView): readonly PartyRole[] =>
  seatsOf(others).filter((role) => role !== you);

/** Which sentence fits: one vehicle alone, two parties, or more of them. */
export const company = ({ others }: CaseView): 'alone' | 'two' | 'many' =>
  others.length === 0 ? 'alone' : others.length === 1 ? 'two' : 'many';

/** A party as people point at it: its plate, what it rode, or in a case of two simply the other. */
export function calledBy(say: Say, view: CaseView, role: PartyRole): string {
  if (role === view.you) return say('person.you');
  const vehicle = view.parties[role]?.vehicle;
  if (company(view) === 'two' || !vehicle) return say('person.other');
  return vehicle.kind === 'motor' ? vehicle.plate : say(`non_motor.${vehicle.nonMotorKind}`);
}

/** Whose car: its letter, and whether it is the reader's own. */
export const whose = (say: Say, view: CaseView, role: PartyRole): string =>
  `${say(`party.${role}`)} · ${calledBy(say, view, role)}`;

const isRole = (value: string | boolean): value is PartyRole => partyRoles.some((role) => role === value);

/** Who bears what, in one line. */
export const sharesLine = (say: Say, liability: PerParty<Liability>): string =>
  partyRoles
    .flatMap((role) => {
      const share = liability[role];
      return share ? [say('proposal.share', { party: say(`party.${role}`), share: say(`liability.${share}`) })] : [];
    })
    .join(say('list.and'));

/** A fact of a comparison in words: shape, mover, contact zone, or an exception that was so or not. */
export function factName(say: Say, fact: string): string {
  return isFactId(fact) ? say.of(factTexts[fact]) : say.or(`fact.${fact}`, fact);
}

export function factValue(say: Say, view: CaseView, fact: string, value: string | boolean): string {
  if (typeof value === 'boolean') return say(value ? 'fact.yes' : 'fact.no');
  if (isRole(value)) return whose(say, view, value);
  const shape = shapeOf(value);
  if (shape) return say.of(shape);
  return fact.startsWith('impact') ? say.or(`impact.${value}`, value) : value;
}

const moverOf = (say: Say, shape: string): string => {
  const found = shapeOf(shape);
  return found ? say.of(found.mover) : say('what.mover');
};
/** The one who did what a shape shows, such as the car behind: at the head of a line. */
export function moverName(say: Say, shape: string): string {
  const name = moverOf(say, shape);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** One reason of a proposal, as a line. */
export function reason(
  say: Say,
  view: CaseView,
  { shape }: Proposal,
  { fact, value }: Proposal['facts'][number],
): string {
  if (isRole(value)) return say('proposal.mover_is', { mover: moverName(say, shape), party: whose(say, view, value) });
  if (value === false) return say('proposal.not_so', { fact: factName(say, fact) });
  return value === true ? factName(say, fact) : factValue(say, view, fact, value);
}

/** The opposite of a reason, as the beginning of a sentence. */
export function otherwise(
  say: Say,
  view: CaseView,
  { shape }: Proposal,
  { fact, instead }: Proposal['counterfactuals'][number],
): string {
  if (isRole(instead))
    return say('proposal.if_mover', { mover: moverOf(say, shape), party: whose(say, view, instead) });
  if (instead === true) return say('proposal.if_so', { fact: factName(say, fact) });
  return say('proposal.if_not', { fact: instead === false ? factName(say, fact) : factValue(say, view, fact, shape) });
}
