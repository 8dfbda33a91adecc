import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Citizen } from '@yilu/http';
import { accept, type Result } from '@yilu/kernel';
import type { Person } from '../domain/person.js';
import { type CitizenRecords, ref } from '../domain/records.js';
import { type SessionRefusal, standing } from '../domain/session.js';
import type { Decision, Deps, RecordChange } from '../ports.js';
import { callerRefs, readCaller } from './caller-records.js';

/** A decision over the caller alone: his next state, what else is written with it, and what the receipt keeps. */
export interface CallerChange<Answer> extends Omit<RecordChange<CitizenRecords, Answer>, 'save'> {
  readonly person: Person;
  readonly save?: RecordChange<CitizenRecords, Answer>['save'];
}

/**
 * Changes the caller once, and gives the receipt's answer with the person as he stands afterwards: from memory, or read
 * anew where the command was a repetition, for a receipt keeps nothing personal.
 */
export async function changeCaller<Answer, Refusal extends string>(
  deps: Deps,
  caller: Citizen,
  command: Command,
  decide: (person: Person) => Promise<Result<CallerChange<Answer>, Refusal>> | Result<CallerChange<Answer>, Refusal>,
): Promise<Result<{ answer: Answer; person: Person }, Refusal | SessionRefusal | CommandRefusal>> {
  let saved: Person | undefined;
  const outcome = await deps.store.perform(
    command,
    callerRefs(caller),
    async ([read, session]): Promise<Decision<CitizenRecords, Answer, Refusal | SessionRefusal>> => {
      const alive = standing(read, session, deps.now());
      if (!alive.ok) return alive;
      const before = alive.value.person;
      const decision = await decide(before);
      if (!decision.ok) return decision;
      const { person, save = [], ...rest } = decision.value;
      saved = person;
      const own = person === before ? [] : ([[ref.person(person.personId), person]] as const);
      return accept({ ...rest, save: [...own, ...save] });
    },
  );
  if (!outcome.ok) return outcome;
  if (saved) return accept({ answer: outcome.value, person: saved });
  const person = await readCaller(deps, caller);
  return person.ok ? accept({ answer: outcome.value, person: person.value }) : person;
}
