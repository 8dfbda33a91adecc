import type { Garage } from '@yilu/contracts';
import type { Citizen } from '@yilu/http';
import { accept, type Result } from '@yilu/kernel';
import type { SessionRefusal } from '../domain/session.js';
import { garageOf } from '../domain/views.js';
import type { Deps } from '../ports.js';
import { moment, readCaller } from './caller-records.js';

/** The caller's licence, his vehicles, and those that he may drive by consent. */
export const getGarage =
  (deps: Deps) =>
  async (caller: Citizen): Promise<Result<Garage, SessionRefusal>> => {
    const person = await readCaller(deps, caller);
    const { today, at } = moment(deps);
    return person.ok ? accept(garageOf(person.value, today, at)) : person;
  };
