import { maskPlate } from '@yilu/kernel';
import { addDays, type Day } from '@yilu/kernel/day';
import type { PersonFile } from './files.js';

/** How many days before its end somebody is told of an inspection, an insurance or a licence. */
export const reminderDays = [90, 30, 7] as const;

export interface Ending {
  readonly kind: 'inspection' | 'insurance' | 'licence';
  readonly maskedPlate?: string;
  /** Last day. */
  readonly on: Day;
}
export interface Reminder extends Ending {
  readonly days: number;
}

/** Whole days from one day to a later one. */
export const daysBetween = (from: Day, until: Day): number => (Date.parse(until) - Date.parse(from)) / 86_400_000;

/** What ends for a person: his licence, and inspection and insurance of the cars that he owns. */
export const endingsOf = ({ licence, vehicles }: Pick<PersonFile, 'licence' | 'vehicles'>): Ending[] => [
  ...(licence ? [{ kind: 'licence', on: licence.validUntil } as const] : []),
  ...vehicles
    .filter(({ relation }) => relation === 'owner')
    .flatMap(({ plate, inspectedUntil, insuredUntil }): Ending[] => [
      { kind: 'inspection', maskedPlate: maskPlate(plate), on: inspectedUntil },
      { kind: 'insurance', maskedPlate: maskPlate(plate), on: insuredUntil },
    ]),
];

const marksOf = ({ on }: Ending): Day[] => reminderDays.map((days) => addDays(on, -days));

/** The next day after `since` on which something has to be told. */
export const nextReminder = (person: Pick<PersonFile, 'licence' | 'vehicles'>, since: Day): Day | undefined =>
  endingsOf(person)
    .flatMap(marksOf)
    .filter((mark) => mark > since)
    .sort()[0];

/**
 * What has to be told after `since` and by `today`, once for each thing that ends, with the days that are left today:
 * a run that was missed is made up for, and what has ended meanwhile is no reminder any more.
 */
export const remindersDue = (person: Pick<PersonFile, 'licence' | 'vehicles'>, since: Day, today: Day): Reminder[] =>
  endingsOf(person)
    .filter((ending) => ending.on >= today && marksOf(ending).some((mark) => mark > since && mark <= today))
    .map((ending) => ({ ...ending, days: daysBetween(today, ending.on) }));
