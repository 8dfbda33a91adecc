import { describe, expect, it } from 'vitest';
import table from '../vectors/points-and-procedure.json' with { type: 'json' };
import {
  checkDocument,
  type DecisionDocument,
  type DecisionField,
  decisionFields,
  requiredFields,
} from './procedure-document.js';

const fields = table.decision_document_fields;
const namesOf = (of: readonly DecisionField[]) => of.map((field): string => decisionFields[field].zh).sort();
const whole: DecisionDocument = Object.fromEntries(Object.keys(decisionFields).map((field) => [field, '有']));
const general = { procedure: 'general', party: 'driver' } as const;

describe('the decision document', () => {
  it('asks of a simple decision what D157 and the penalty law ask', () =>
    expect(namesOf(requiredFields({ procedure: 'simple', party: 'driver' }))).toEqual(
      [...fields.simple, ...fields.apl_adds].sort(),
    ));
  it('asks of a general decision its evidence too', () =>
    expect(namesOf(requiredFields(general))).toEqual(
      [...fields.simple, ...fields.apl_adds, ...fields.general_adds].sort(),
    ));
  it('asks no plate and no points of somebody on foot', () =>
    expect(requiredFields({ procedure: 'simple', party: 'on_foot' })).not.toEqual(
      expect.arrayContaining(['plate', 'vehicle_kind', 'points']),
    ));
  it('is accepted when nothing is missing', () => expect(checkDocument(whole, general).ok).toBe(true));
  it.each(requiredFields(general))('lacking %s it is refused by that name', (field) => {
    const { [field]: _, ...rest } = whole;
    expect(checkDocument(rest, general)).toEqual({ ok: false, refusal: [field] });
    expect(checkDocument({ ...whole, [field]: ' 　' }, general)).toEqual({ ok: false, refusal: [field] });
  });
  it('names all that is missing, in print order', () =>
    expect(checkDocument({}, general)).toEqual({ ok: false, refusal: requiredFields(general) }));
});
