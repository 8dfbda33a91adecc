import { type FileObjectionRequest, type ObjectionFiled, ObjectionId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result } from '@yilu/kernel';
import { examCityOf } from '../city/cities.js';
import { type ObjectingRefusal, objectionTo } from '../domain/objecting.js';
import type { Deps, Outcome } from '../ports.js';
import type { CitizenCommand } from './commands.js';

/** An objection to a draw, answered by a person with reasons; what he writes is kept sealed. */
export const fileObjection =
  ({ store, vault, newId, now, city }: Deps) =>
  async (
    { command, personId }: CitizenCommand,
    { planId, subject, text }: FileObjectionRequest,
  ): Promise<Result<ObjectionFiled, ObjectingRefusal | CommandRefusal>> => {
    const ref = { personId, subject };
    const [known] = (await store.find({ bookings: [ref] })).bookings;
    const run = known?.planId === planId ? (known.drawn?.run ?? 1) : 1;
    const objectionId = ObjectionId.parse(newId());
    const sealedText = await vault.seal('objection', personId, text);
    return store.perform<ObjectionFiled, ObjectingRefusal>(
      command,
      { bookings: [ref], runs: [{ planId, run }] },
      ({ bookings: [booking], runs: [drawn] }): Result<Outcome<ObjectionFiled>, ObjectingRefusal> => {
        const { profile } = examCityOf(city);
        const own = booking?.planId === planId ? booking : undefined;
        const filed = objectionTo(drawn, own, { objectionId, sealedText }, profile, now());
        if (!filed.ok) return filed;
        const { objection } = filed.value;
        return accept({
          bookings: [filed.value.booking],
          objections: [objection],
          answer: { objectionId, answerBy: objection.answerBy },
        });
      },
    );
  };
