import type { BindLicenceRequest, Licence } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Citizen } from '@yilu/http';
import type { RegistryRefusal } from '@yilu/http/registry';
import { accept, type Result, refuse } from '@yilu/kernel';
import { mayAsk, missed } from '../domain/misses.js';
import { changed, touched } from '../domain/person.js';
import { personChanged } from '../domain/projection.js';
import type { SessionRefusal } from '../domain/session.js';
import { licenceOf } from '../domain/views.js';
import type { Deps } from '../ports.js';
import { moment } from './caller-records.js';
import { changeCaller } from './change-caller.js';
import { once } from './once.js';

type Refusal = 'person.not_verified' | 'licence.too_many_tries' | RegistryRefusal;
export type BindLicenceRefusal = Refusal | 'licence.not_found' | SessionRefusal | CommandRefusal;

/** Last four of the twelve digits. */
const maskArchiveNumber = (number: string) => `${'*'.repeat(8)}${number.slice(-4)}`;

/** Binds the caller's own driving licence: his document and its archive number have to belong together in the register. */
export const bindLicence =
  (deps: Deps) =>
  async (
    caller: Citizen,
    command: Command,
    { archiveNumber }: BindLicenceRequest,
  ): Promise<Result<Licence, BindLicenceRefusal>> => {
    const { vault, registry } = deps;
    const find = once((documentNumber: string) => registry.findLicence({ documentNumber, archiveNumber }));
    const outcome = await changeCaller<'bound' | 'not_found', Refusal>(deps, caller, command, async (before) => {
      const { today } = moment(deps);
      if (!before.realName) return refuse('person.not_verified');
      if (!mayAsk(before, 'licence', today)) return refuse('licence.too_many_tries');
      const found = await find(await vault.open('document_number', before.personId, before.realName.documentNumber));
      if (!found.ok) return found;
      if (!found.value)
        return accept({
          person: touched(before, { misses: missed(before, 'licence', today) }),
          answer: 'not_found',
        });
      const person = changed(before, {
        licence: {
          ...found.value,
          archiveNumber: await vault.seal('document_number', before.personId, archiveNumber),
          maskedArchiveNumber: maskArchiveNumber(archiveNumber),
        },
      });
      return accept({ person, events: [personChanged(person)], answer: 'bound' });
    });
    if (!outcome.ok) return outcome;
    const licence = outcome.value.answer === 'bound' ? licenceOf(outcome.value.person) : undefined;
    return licence ? accept(licence) : refuse('licence.not_found');
  };
