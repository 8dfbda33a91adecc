import type { Me } from '@yilu/contracts';
import type { Citizen } from '@yilu/http';
import { accept, type Result } from '@yilu/kernel';
import type { SessionRefusal } from '../domain/session.js';
import { meOf } from '../domain/views.js';
import type { Deps } from '../ports.js';
import { readCaller } from './caller-records.js';

/** The caller as he sees himself, masked. */
export const getMe =
  (deps: Deps) =>
  async (caller: Citizen): Promise<Result<Me, SessionRefusal>> => {
    const person = await readCaller(deps, caller);
    return person.ok ? accept(meOf(person.value)) : person;
  };
