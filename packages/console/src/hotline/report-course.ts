import type { DeskReportView, Words } from '@yilu/contracts';

type Step = DeskReportView['steps'][number];
type Correction = DeskReportView['corrections'][number];

/** One line of a report's life: a step that everybody may see, or a correction of the desk. */
export type CourseLine =
  | { readonly at: string; readonly kind: 'step'; readonly step: Step }
  | { readonly at: string; readonly kind: Correction['what']; readonly from?: string | undefined; readonly to: string };

/** Everything that happened, oldest first; what happened at one instant stays in the order in which it was told. */
export function courseOf({ steps, corrections }: Pick<DeskReportView, 'steps' | 'corrections'>): CourseLine[] {
  const lines: CourseLine[] = [
    ...steps.map((step) => ({ at: step.at, kind: 'step' as const, step })),
    ...corrections.map(({ at, what, from, to }) => ({ at, kind: what, from, to })),
  ];
  return lines.sort((one, other) => one.at.localeCompare(other.at));
}

/** Answers to the questions of a service in its own order, then what nobody asked, by the words of their questions. */
export function answersOf(
  attributes: DeskReportView['attributes'],
  questions: readonly {
    readonly code: string;
    readonly description: Words;
    readonly values?: readonly { readonly key: string; readonly name: Words }[] | undefined;
  }[],
): { readonly code: string; readonly question: Words; readonly answers: readonly Words[] }[] {
  const said = (code: string): readonly string[] => {
    const answer = attributes[code];
    return answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer;
  };
  const own = (text: string): Words => ({ zh: text, en: text });
  const asked = questions.map(({ code, description, values = [] }) => ({
    code,
    question: description,
    answers: said(code).map((key) => values.find((one) => one.key === key)?.name ?? own(key)),
  }));
  const codes = new Set(questions.map(({ code }) => code));
  const unasked = Object.keys(attributes)
    .filter((code) => !codes.has(code))
    .map((code) => ({ code, question: own(code), answers: said(code).map(own) }));
  return [...asked, ...unasked].filter(({ answers }) => answers.length > 0);
}
