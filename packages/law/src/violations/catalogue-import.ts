import { type Result, refuse } from '@yilu/kernel/result';
import {
  type Catalogue,
  type FirstViolationTerms,
  leniences,
  type Situation,
  type VehicleKind,
  vehicleKinds,
} from './catalogue.js';
import { type CatalogueFault, faultsIn } from './catalogue-check.js';
import { countOf, dayOf, fieldsOf, flagOf, listOf, oneOf, readJson, textOf } from './read-json.js';

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
  const read = readJson(json, catalogueFrom);
  if (!read.ok) return refuse([{ code: 'shape', at: read.refusal }]);
  const faults = faultsIn(read.value);
  return faults.length > 0 ? refuse(faults) : read;
}
