import type { StaffPlanView } from '@yilu/contracts';
import { addDays, dayOf } from '@yilu/kernel/day';
import { useState } from 'react';
import { ApiProblem } from '../api/api-problem.js';
import { type DraftHead, type DraftRow, type DraftText, faultsByCell, textOf } from './draft-rows.js';
import { rowWith } from './row-with.js';

/** A window of a week from tomorrow on: most plans begin as the one before. */
const emptyText = (): DraftText => {
  const tomorrow = addDays(dayOf(new Date()), 1);
  return {
    head: {
      zh: '',
      en: '',
      opensAt: `${tomorrow}T09:00`,
      closesAt: `${addDays(tomorrow, 7)}T18:00`,
      drawAt: `${addDays(tomorrow, 7)}T19:00`,
      firstBooking: 'window',
    },
    rows: [],
  };
};

/** The text of a draft as it is edited, with the faults that the API found in the text that was sent last. */
export function useDraft(plan: StaffPlanView | undefined) {
  const [text, setText] = useState<DraftText>(() => (plan?.draft ? textOf(plan.draft) : emptyText()));
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [saved, setSaved] = useState(text);
  return {
    text,
    faults,
    isChanged: text !== saved,
    changeHead: (change: Partial<DraftHead>) => setText({ ...text, head: { ...text.head, ...change } }),
    changeRow: (at: number, change: Partial<DraftRow>) =>
      setText({ ...text, rows: text.rows.map((row, place) => (place === at ? rowWith(row, change) : row)) }),
    // Faults are told by their row: where rows move, those of before point at the wrong ones.
    changeRows: (rows: readonly DraftRow[]) => {
      setFaults(new Map());
      setText({ ...text, rows });
    },
    refused: (error: Error) => setFaults(faultsByCell((error instanceof ApiProblem && error.problem?.fields) || [])),
    accepted: (sent: DraftText) => {
      setFaults(new Map());
      setSaved(sent);
    },
  };
}
export type Draft = ReturnType<typeof useDraft>;
