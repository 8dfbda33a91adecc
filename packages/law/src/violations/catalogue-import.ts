import { type Day, startOfDay } from '@yilu/kernel/day';
import { accept, type Result, refuse } from '@yilu/kernel/result';
import {
  type Catalogue,
  type FirstViolationTerms,
  leniences,
  type Situation,
  type VehicleKind,
  vehicleKinds,
} from './catalogue.js';
import { type CatalogueFault, faultsIn } from './catalogue-check.js';

type Fields = Readonly<Record<string, unknown>>;

/** A wrong field ends the reading of its object; it never leaves this file. */
class WrongShape extends Error {
  constructor(readonly at: string) {
    super(`Wrong shape at ${at}`);
  }
}

function fieldsOf(value: unknown, at: string, names: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new WrongShape(at);
  const unknownName = Object.keys(value).find((name) => !names.includes(name));
  if (unknownName !== undefined) throw new WrongShape(`${at}.${unknownName}`);
  return { ...value };
}

function textOf(value: unknown, at: string, longest = 300): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > longest) throw new WrongShape(at);
  return value;
}

function countOf(value: unknown, at: string, most: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > most) throw new WrongShape(at);
  return value;
}

function flagOf(value: unknown, at: string): boolean {
  if (typeof value !== 'boolean') throw new WrongShape(at);
  return value;
}

function oneOf<T extends string>(value: unknown, at: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new WrongShape(at);
  return found;
}

function listOf<T>(value: unknown, at: string, most: number, read: (item: unknown, at: string) => T): T[] {
  if (!Array.isArray(value) || value.length > most) throw new WrongShape(at);
  return value.map((item, index) => read(item, `${at}[${index}]`));
}

function dayOf(value: unknown, at: string): Day {
  const day = textOf(value, at, 10);
  try {
    startOfDay(day);
  } catch {
    throw new WrongShape(at);
  }
  return day;
}

function situationFrom(value: unknown, at: string): Situation {
  const fields = fieldsOf(value, at, ['id', 'key', 'zh', 'en', 'lenience', 'generated']);
  const lenience = fields['lenience'];
  const situation = {
    id: textOf(fields['id'], `${at}.id`, 80),
    key: textOf(fields['key'], `${at}.key`, 80),
    zh: textOf(fields['zh'], `${at}.zh`),
    en: textOf(fields['en'], `${at}.en`),
    generated: flagOf(fields['generated'], `${at}.generated`),
  };
  return lenience === undefined || lenience === null
    ? situation
    : { ...situation, lenience: oneOf(lenience, `${at}.lenience`, leniences) };
}

const termNames = ['cleanMonths', 'allOldCasesHandled', 'noAccidentOrJam', 'oncePerPeriod', 'vehicleKinds', 'never'];

function termsFrom(value: unknown): FirstViolationTerms {
  const fields = fieldsOf(value, 'terms', termNames);
  return {
    cleanMonths: countOf(fields['cleanMonths'], 'terms.cleanMonths', 60),
    allOldCasesHandled: flagOf(fields['allOldCasesHandled'], 'terms.allOldCasesHandled'),
    noAccidentOrJam: flagOf(fields['noAccidentOrJam'], 'terms.noAccidentOrJam'),
    oncePerPeriod: flagOf(fields['oncePerPeriod'], 'terms.oncePerPeriod'),
    vehicleKinds: listOf<VehicleKind>(fields['vehicleKinds'], 'terms.vehicleKinds', vehicleKinds.length, (kind, at) =>
      oneOf(kind, at, vehicleKinds),
    ),
    never: listOf(fields['never'], 'terms.never', 500, (key, at) => textOf(key, at, 80)),
  };
}

const catalogueNames = ['version', 'city', 'effectiveFrom', 'source', 'announced', 'terms', 'situations'];

function catalogueFrom(value: unknown): Catalogue {
  const fields = fieldsOf(value, 'catalogue', catalogueNames);
  const announced = fieldsOf(fields['announced'], 'announced', ['situations', 'flexible']);
  return {
    version: textOf(fields['version'], 'version', 60),
    city: textOf(fields['city'], 'city', 60),
    effectiveFrom: dayOf(fields['effectiveFrom'], 'effectiveFrom'),
    source: textOf(fields['source'], 'source'),
    announced: {
      situations: countOf(announced['situations'], 'announced.situations', 5000),
      flexible: countOf(announced['flexible'], 'announced.flexible', 5000),
    },
    terms: termsFrom(fields['terms']),
    situations: listOf(fields['situations'], 'situations', 5000, situationFrom),
  };
}

/**
 * A catalogue as an officer edited it, from JSON of any kind. Refuses with everything that is wrong by the table and the
 * law, or with the first place whose shape is wrong: what cannot be read cannot be judged further.
 */
export function importCatalogue(json: unknown): Result<Catalogue, readonly CatalogueFault[]> {
  try {
    const catalogue = catalogueFrom(json);
    const faults = faultsIn(catalogue);
    return faults.length > 0 ? refuse(faults) : accept(catalogue);
  } catch (error) {
    if (error instanceof WrongShape) return refuse([{ code: 'shape', at: error.at }]);
    throw error;
  }
}
