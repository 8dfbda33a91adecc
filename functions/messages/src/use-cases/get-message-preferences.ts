import type { MessagePreferences, PersonId } from '@yilu/contracts';
import { usualPreferences } from '../domain/reader.js';
import type { Deps } from '../ports.js';

export const getMessagePreferences =
  ({ messages }: Deps) =>
  async (personId: PersonId): Promise<MessagePreferences> =>
    (await messages.findReader(personId))?.preferences ?? usualPreferences;
