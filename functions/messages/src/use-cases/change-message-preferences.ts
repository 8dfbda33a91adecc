import type { MessagePreferences, PersonId } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { newReader, nextVersion } from '../domain/reader.js';
import type { Deps, Outcome } from '../ports.js';

export type ChangeMessagePreferencesRefusal = 'reader.gone' | CommandRefusal;

export const changeMessagePreferences =
  ({ messages }: Deps) =>
  (
    command: Command,
    personId: PersonId,
    preferences: MessagePreferences,
  ): Promise<Result<MessagePreferences, ChangeMessagePreferencesRefusal>> =>
    messages.perform(
      command,
      { readerOf: personId },
      ({ reader }): Result<Outcome<MessagePreferences>, 'reader.gone'> => {
        if (reader?.gone) return refuse('reader.gone');
        return accept({
          readers: [nextVersion(reader ?? newReader(personId), { preferences })],
          answer: preferences,
        });
      },
    );
