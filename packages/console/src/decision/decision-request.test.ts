import { describe, expect, it } from 'vitest';
import { type DecisionDraft, emptyDraft } from './decision-draft.js';
import { decisionRequest } from './decision-request.js';

const whole: DecisionDraft = {
  shape: 'A01',
  liability: { a: 'none', b: 'full' },
  basis: '《道路交通安全法》第四十三条',
  findings: '乙车在后。',
  reasons: '未保持安全距离。',
};

const seats = ['a', 'b'] as const;

describe('the request of a decision', () => {
  it('carries the version that was read and trimmed texts', () => {
    expect(decisionRequest({ ...whole, findings: ' 乙车在后。\n' }, seats, 7)).toEqual({
      request: {
        caseVersion: 7,
        shape: 'A01',
        liability: { a: 'none', b: 'full' },
        basis: '《道路交通安全法》第四十三条',
        findings: '乙车在后。',
        reasons: '未保持安全距离。',
      },
    });
  });

  it('names all that an empty draft lacks, in the order of the form', () => {
    expect(decisionRequest(emptyDraft, seats, 1)).toEqual({
      missing: ['shape', 'liability', 'basis', 'findings', 'reasons'],
    });
  });

  it.each([
    [{ shape: 'A98' }, 'shape'],
    [{ liability: { a: 'full', b: 'full' } }, 'liability'],
    [{ liability: { a: 'full' } }, 'liability'],
    [{ basis: '  法 ' }, 'basis'],
    [{ reasons: '   ' }, 'reasons'],
  ] as const)('is not made with %j', (change, part) => {
    expect(decisionRequest({ ...whole, ...change }, seats, 1)).toEqual({ missing: [part] });
  });
});
