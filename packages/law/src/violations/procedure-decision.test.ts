import { describe, expect, it } from 'vitest';
import {
  type DecisionFault,
  type DecisionToIssue,
  decisionFaults,
  faultText,
  itemsToTell,
  type NoticeItem,
  noticeItems,
  type PenaltyNotice,
} from './procedure-decision.js';
import { decisionFields } from './procedure-document.js';

const document = Object.fromEntries(Object.keys(decisionFields).map((field) => [field, '有']));
const penalty = { fineFen: 150_00 };
const at = new Date('2026-11-20T03:00:00Z');
const notice: PenaltyNotice = {
  at: new Date('2026-11-20T02:00:00Z'),
  penalty,
  told: itemsToTell(penalty, 'person', 'driver'),
};
const simple: DecisionToIssue = {
  penalty,
  subject: 'person',
  party: 'driver',
  officerIds: ['officer-1'],
  at,
  notice,
  defence: 'none_raised',
  document,
};
const revocation = { fineFen: 2_000_00, licence: 'revocation' } as const;
const grave: DecisionToIssue = {
  ...simple,
  penalty: revocation,
  officerIds: ['officer-1', 'officer-2'],
  at: new Date('2026-11-30T03:00:00Z'),
  notice: { ...notice, penalty: revocation, told: itemsToTell(revocation, 'person', 'driver') },
};
const { notice: _, ...untold } = simple;

describe('a decision', () => {
  it('may be issued when nothing stands against it', () => {
    expect(decisionFaults(simple)).toEqual([]);
    expect(decisionFaults(grave)).toEqual([]);
    expect(decisionFaults({ ...simple, defence: 'reviewed' })).toEqual([]);
  });

  it.each<[string, DecisionToIssue, DecisionFault[]]>([
    ['no officer', { ...simple, officerIds: [] }, [{ code: 'officers_missing' }]],
    ['one officer in a general one', { ...grave, officerIds: ['officer-1'] }, [{ code: 'officers_missing' }]],
    ['one officer twice', { ...grave, officerIds: ['officer-1', 'officer-1'] }, [{ code: 'officers_missing' }]],
    ['no notice', untold, [{ code: 'notice_missing' }]],
    [
      'a notice after it',
      { ...simple, notice: { ...notice, at: new Date('2026-11-20T03:00:01Z') } },
      [{ code: 'notice_missing' }],
    ],
    [
      'points that were not told',
      { ...simple, notice: { ...notice, told: notice.told.filter((item) => item !== 'points') } },
      [{ code: 'notice_item_missing', item: 'points' }],
    ],
    ['a defence nobody reviewed', { ...simple, defence: 'raised' }, [{ code: 'defence_not_reviewed' }]],
    [
      'more than was told, after a defence',
      { ...simple, penalty: { fineFen: 200_00 }, defence: 'reviewed' },
      [{ code: 'heavier_than_noticed' }],
    ],
    [
      'a revocation where a suspension was told',
      {
        ...grave,
        notice: {
          ...notice,
          told: Object.keys(noticeItems) as NoticeItem[],
          penalty: { ...revocation, licence: 'suspension' },
        },
      },
      [{ code: 'heavier_than_noticed' }],
    ],
    [
      'custody that was not told',
      { ...simple, officerIds: ['officer-1', 'officer-2'], penalty: { ...penalty, custody: true } },
      [{ code: 'heavier_than_noticed' }],
    ],
    [
      'the term of the hearing still running',
      { ...grave, at: new Date('2026-11-27T03:00:00Z') },
      [{ code: 'hearing_term_running' }],
    ],
    ['a hearing asked for and not held', { ...grave, hearing: 'asked' }, [{ code: 'hearing_not_held' }]],
    ['a hearing without legal review', { ...grave, hearing: 'held' }, [{ code: 'legal_review_missing' }]],
    [
      'a field missing',
      { ...simple, document: { ...document, remedy_rights: '' } },
      [{ code: 'field_missing', field: 'remedy_rights' }],
    ],
  ])('is not issued with %s', (_, decision, faults) => expect(decisionFaults(decision)).toEqual(faults));

  it('need not wait for a hearing that was given up or held and reviewed', () => {
    expect(decisionFaults({ ...grave, at, hearing: 'given_up' })).toEqual([]);
    expect(decisionFaults({ ...grave, hearing: 'held', legallyReviewed: true })).toEqual([]);
  });
  it('may be lighter than what was told', () =>
    expect(decisionFaults({ ...simple, penalty: { fineFen: 0 } })).toEqual([]));
  it('names every fault at once', () =>
    expect(decisionFaults({ ...untold, officerIds: [], document: {} }).length).toBeGreaterThan(10));
});

describe('the notice before it', () => {
  it('tells the points to a driver and the hearing where one may be asked for', () => {
    expect(itemsToTell(revocation, 'person', 'driver')).toEqual(Object.keys(noticeItems));
    expect(itemsToTell(penalty, 'person', 'driver')).not.toContain('right_to_hearing');
    expect(itemsToTell(penalty, 'person', 'on_foot')).not.toContain('points');
  });
});

it('says what is missing, with its article, in both languages', () => {
  expect(faultText({ code: 'field_missing', field: 'points' })).toEqual({
    zh: '处罚决定书缺少法定内容：记分分值',
    en: 'The decision lacks a field that the law asks: Points recorded',
    basis: '《道路交通安全违法行为记分管理办法》第十三条第二款',
    basisEn: 'Points Measures art 13 para 2',
  });
  expect(faultText({ code: 'notice_item_missing', item: 'right_to_defend' }).zh).toBe('告知内容不全：陈述、申辩的权利');
  expect(faultText({ code: 'notice_missing' }).basis).toBe('《行政处罚法》第四十四条、第六十二条');
});
