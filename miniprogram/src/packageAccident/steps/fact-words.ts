import type { CaseView, Proposal } from '@yilu/contracts';
import type { PartyRole } from '@yilu/contracts/constants';
import { factTexts, isFactId } from '@yilu/law/facts';
import { shapeOf } from '@yilu/law/shapes/shapes';
import type { Say } from '@/ui/say';

/** Whose car: its letter, and whether it is the reader's own. */
export const whose = (say: Say, { you }: CaseView, role: PartyRole): string =>
  `${say(`party.${role}`)} · ${say(role === you ? 'person.you' : 'person.other')}`;

const isRole = (value: string | boolean): value is PartyRole => value === 'a' || value === 'b';

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
