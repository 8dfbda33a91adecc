export type Outcome = 'no_penalty' | 'warning' | 'fine';

export interface Rule {
  readonly outcome: Outcome;
  /** Citations beside the row’s own penal article, which stands in front of a warning’s and a fine’s. */
  readonly basis: string;
  readonly zh: string;
  readonly en: string;
}

/** The rules in the order in which they are asked: no penalty by law, the first violation, then the usual result. */
export const rules = {
  under_14: {
    outcome: 'no_penalty',
    basis: 'APL art 30',
    zh: '当事人不满十四周岁，不予处罚，由监护人加以管教。',
    en: 'The person is under 14: no penalty, the guardian sees to it.',
  },
  no_fault: {
    outcome: 'no_penalty',
    basis: 'APL art 33 ¶2, ¶3',
    zh: '有证据足以证明您没有主观过错，不予处罚。',
    en: 'The evidence proves that it was not your fault: no penalty.',
  },
  slight_and_mended: {
    outcome: 'no_penalty',
    basis: 'APL art 33 ¶1, ¶3',
    zh: '违法行为轻微，您已及时改正，没有造成危害后果，不予处罚。',
    en: 'It was slight, you put it right at once and nothing came of it: no penalty.',
  },
  slight_on_the_spot: {
    outcome: 'no_penalty',
    basis: 'RTSL art 87 ¶2; D157 art 42',
    zh: '情节轻微，未影响道路通行，指出违法行为并口头警告后放行。',
    en: 'It was slight and in nobody’s way: you are told what was wrong and may go on.',
  },
  first_no_penalty: {
    outcome: 'no_penalty',
    basis: 'APL art 33 ¶1, ¶3',
    zh: '近{months}个月内您和这辆车在本市没有交通违法，这次属于初次违法，危害后果轻微并已及时改正，不予处罚。',
    en: 'No violation by you or this vehicle in the city for {months} months, little harm and put right at once: no penalty this first time.',
  },
  first_warning: {
    outcome: 'warning',
    basis: 'D163 art 28',
    zh: '近{months}个月内您和这辆车在本市没有交通违法，这次属于初次违法，给予警告，不罚款，不记分。',
    en: 'No violation by you or this vehicle in the city for {months} months: a warning this first time, no fine and no points.',
  },
  usual_warning: {
    outcome: 'warning',
    basis: 'D163 art 28',
    zh: '这种情形通常给予警告，不罚款，不记分。',
    en: 'This is usually settled with a warning: no fine and no points.',
  },
  aged_14_to_17: {
    outcome: 'fine',
    basis: 'APL art 30',
    zh: '当事人已满十四周岁不满十八周岁，从轻处罚，罚款{sum}。',
    en: 'The person is 14 to 17: the lowest fine, {sum}.',
  },
  usual_fine: { outcome: 'fine', basis: '', zh: '按规定罚款{sum}。', en: 'The usual fine, {sum}.' },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;

/** Fills the gaps of a rule's sentence. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
