import { useDidHide, useDidShow, useUnload } from '@tarojs/taro';
import type { MockView, OptionKey, QuestionId } from '@yilu/contracts';
import { isRight } from '@yilu/theory/score';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Refused, type Trouble, troubleOf } from '@/api/problem';
import { getMock, saveMock, submitMock } from '@/api/study';
import { dropAnswers, keepAnswers, keptAnswers, satHere } from './kept-answers';
import { recordAnswer, syncQuietly } from './marks';
import { afterSaving, answeredAnew, isAnswered, type MockAnswers, resumed, unsentOf } from './mock-answers';

const saveAfterAnswers = 5;
const saveAfterMs = 15_000;

/** A paper that is over counts among what was learnt, once, on the phone that sat it. */
function learn(view: MockView): void {
  if (!view.result || !satHere(view.mockId)) return;
  dropAnswers(view.mockId);
  const chosenOf = new Map(view.answers.map(({ questionId, chosen }) => [questionId, chosen]));
  for (const { questionId, answer } of view.questions) {
    const chosen = chosenOf.get(questionId);
    if (answer && chosen && chosen.length > 0) recordAnswer(view.subject, questionId, isRight(answer, chosen));
  }
  syncQuietly(view.subject);
}

interface SatMock {
  readonly view: MockView | undefined;
  readonly answers: MockAnswers;
  readonly trouble: Trouble | undefined;
  choose(questionId: QuestionId, chosen: readonly OptionKey[]): void;
  goTo(at: number): void;
  reload(): void;
  handIn(): Promise<void>;
}

/** A paper under way: every answer is on the phone at once and at the city soon. */
export function useMock(mockId: string): SatMock {
  const [view, setView] = useState<MockView>();
  const [answers, setAnswers] = useState<MockAnswers>(() => keptAnswers(mockId));
  const [trouble, setTrouble] = useState<Trouble>();
  const latest = useRef(answers);
  const over = useRef(false);

  const keep = useCallback(
    (next: MockAnswers) => {
      latest.current = next;
      setAnswers(next);
      keepAnswers(mockId, next);
    },
    [mockId],
  );
  const show = useCallback((next: MockView) => {
    over.current = next.result !== undefined;
    learn(next);
    if (next.result) {
      latest.current = resumed(next, { ...latest.current, unsent: [] });
      setAnswers(latest.current);
    }
    setView(next);
    setTrouble(undefined);
  }, []);
  const load = useCallback(async () => {
    try {
      const next = await getMock(mockId);
      if (!next.result) keep(resumed(next, latest.current));
      show(next);
    } catch (fault) {
      setTrouble(troubleOf(fault));
    }
  }, [mockId, keep, show]);

  const saving = useRef<Promise<void>>();
  const save = useCallback((): Promise<void> => {
    const sent = unsentOf(latest.current);
    if (over.current || sent.length === 0) return saving.current ?? Promise.resolve();
    const run = async () => {
      try {
        const { serverTime } = await saveMock(mockId, sent);
        keep(afterSaving(latest.current, sent));
        setView((seen) => seen && { ...seen, serverTime });
        setTrouble(undefined);
      } catch (fault) {
        // Its time is over, or another phone handed it in: there is a result now.
        if (fault instanceof Refused) await load();
      }
    };
    saving.current ??= run().finally(() => {
      saving.current = undefined;
    });
    return saving.current;
  }, [mockId, keep, load]);
  const saveSoon = useCallback(() => void save(), [save]);

  useEffect(() => void load(), [load]);
  useEffect(() => {
    const timer = setInterval(saveSoon, saveAfterMs);
    return () => clearInterval(timer);
  }, [saveSoon]);
  useDidHide(saveSoon);
  useUnload(saveSoon);
  const isFirst = useRef(true);
  useDidShow(() => {
    if (!isFirst.current && !over.current) void load();
    isFirst.current = false;
  });

  return {
    view,
    answers,
    trouble,
    choose(questionId, chosen) {
      keep(answeredAnew(latest.current, questionId, chosen));
      if (latest.current.unsent.filter((id) => isAnswered(latest.current, id)).length >= saveAfterAnswers) saveSoon();
    },
    goTo(at) {
      if (over.current) return;
      keep({ ...latest.current, at });
    },
    reload: () => void load(),
    async handIn() {
      await save();
      // A save that was under way took only what was there when it began.
      if (!over.current && latest.current.unsent.length > 0) {
        const sent = unsentOf(latest.current);
        await saveMock(mockId, sent);
        keep(afterSaving(latest.current, sent));
      }
      if (!over.current) show(await submitMock(mockId));
    },
  };
}
