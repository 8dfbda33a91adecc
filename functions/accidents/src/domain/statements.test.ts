import { CaseId, type Liability, PersonId } from '@yilu/contracts';
import type { Result } from '@yilu/kernel';
import { agreementFields, lawVersion, shapes } from '@yilu/law';
import { describe, expect, it } from 'vitest';
import type { Accident, Particulars } from './accident.js';
import { agreementSources } from './agreement.js';
import type { Step } from './lifecycle.js';
import { openCase } from './opening.js';
import { acceptLiability, makeStatement } from './statements.js';

const at = new Date('2026-11-20T06:00:00Z');
const persons = ['0d6f2c1e-54c1-4a53-9f0e-2b1a6c7d8e01', '1e7a3d2f-65d2-4b64-8a1f-3c2b7d8e9f02'].map((id) =>
  PersonId.parse(id),
);
const [a, b] = persons;
if (!a || !b) throw new Error('Two persons');

const particulars = (owner: PersonId, motor = true): Particulars => ({
  owner,
  name: 'v1.name',
  maskedName: '张*',
  documentNumber: 'v1.document',
  maskedDocumentNumber: '3302**********0017',
  phone: 'v1.phone',
  maskedPhone: '138****0001',
  vehicle: motor
    ? {
        kind: 'motor',
        vehicleKind: 'car',
        plate: '浙B12345',
        makeAndColour: '大众 白色',
        insurer: '人保财险',
        policyNumber: 'v1.policy',
        maskedPolicyNumber: '****0111',
      }
    : { kind: 'non_motor', nonMotorKind: 'e_bike' },
});
const stating = (motorB = true): Accident => {
  const opened = openCase(
    CaseId.parse('7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33'),
    { personId: a, provider: 'wechat' },
    { hazards: [], occurredAt: at.toISOString(), others: ['motor'], capturedOffline: false },
    undefined,
    at,
  ).next;
  return {
    ...opened,
    status: 'stating',
    scene: { ...opened.scene, place: '中山西路', weather: 'rain' },
    parties: {
      a: { ...opened.parties.a, particulars: particulars(a) },
      b: { personId: b, provider: 'alipay', joinedAt: at.toISOString(), particulars: particulars(b, motorB) },
    },
  };
};
const step = (result: Result<Step | 'said_already', string>): Accident => {
  if (!result.ok) throw new Error(result.refusal);
  if (result.value === 'said_already') throw new Error(result.value);
  return result.value.next;
};
const both = (accident: Accident, shape: string, mover: 'a' | 'b' = 'a') =>
  (['a', 'b'] as const).reduce(
    (now, by) =>
      step(makeStatement(now, by, { shape, mover, facts: [], capturedOffline: false }, { at, city: 'ningbo' })),
    accident,
  );
const signing = (accident: Accident, liability: { a: Liability; b: Liability }) =>
  (['a', 'b'] as const).reduce(
    (now, by) => step(acceptLiability(now, by, { caseVersion: now.version, liability }, at)),
    accident,
  );

describe('two statements that agree', () => {
  it.each(shapes.map(({ code, autoSuggest, parties }) => [code, autoSuggest, parties] as const))(
    '%s gets a proposal only where the law’s table proposes (%s, %s), always with an article and the table’s version',
    (code, autoSuggest, parties) => {
      const { proposal, comparison, status } = both(stating(parties === 'MM'), code);
      expect([status, comparison]).toEqual(['comparing', { agree: true, differing: [] }]);
      if (!autoSuggest) return expect(proposal).toBeUndefined();
      expect(proposal?.basis).toMatch(/第.+条/);
      expect(proposal?.rule.startsWith(lawVersion)).toBe(true);
      return undefined;
    },
  );

  it('get no proposal out of a row of two motor vehicles where one party rode a bicycle', () => {
    expect(both(stating(false), 'A01').proposal).toBeUndefined();
  });
});

describe('the agreement’s lines', () => {
  it('are every field of art 21, for each party its own', () => {
    const lines = agreementSources(signing(both(stating(), 'A01'), { a: 'full', b: 'none' }), 'XY1');
    const names = lines?.map(({ name }) => name) ?? [];
    for (const { field } of agreementFields.filter((one) => one.field !== 'party.signature'))
      for (const name of field.startsWith('party.') ? ['a', 'b'].map((p) => field.replace('party', p)) : [field])
        expect(names).toContain(name);
  });

  it('carry what is personal sealed, and the mask beside it', () => {
    const lines = agreementSources(signing(both(stating(), 'A01'), { a: 'full', b: 'none' }), 'XY1') ?? [];
    const sealed = lines.filter((line) => 'sealed' in line).map(({ name }) => name);
    expect(sealed.filter((name) => name.startsWith('a.'))).toEqual([
      'a.name',
      'a.licence_or_id_no',
      'a.contact',
      'a.policy_no',
    ]);
  });

  it('are not drawn up before both have accepted', () => {
    expect(agreementSources(both(stating(), 'A01'), 'XY1')).toBeUndefined();
  });
});
