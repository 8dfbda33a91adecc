import { addDays, dayOf } from '@yilu/kernel/day';
import { useState } from 'react';
import { useKeptText } from '../shell/use-kept-text.js';
import { useWords } from '../words.js';
import type { ActFormProps } from './act-form.js';
import { ActFrame } from './act-frame.js';
import { longestWords, shortestReason } from './acts.js';
import { TemplateWords } from './template-words.js';
import { useAct } from './use-act.js';

/** As many days as are added to begin with; the officer changes them. */
const usualDays = 5;

/** A later day than was promised, with the reason that everybody reads. */
export function ExtendForm({ report, onActed }: ActFormProps) {
  const { t } = useWords();
  const today = dayOf(new Date());
  const earliest = addDays([today, report.expectedOn ?? today].sort().at(-1) ?? today, 1);
  const [day, setDay] = useState(addDays(earliest, usualDays - 1));
  const [reason, setReason] = useKeptText(`hotline.${report.reportId}.extend`);
  const sending = useAct({ report, act: 'extend', onActed, onSent: () => setReason('') });
  const missing =
    day < earliest
      ? 'console.hotline.missing.day_later'
      : reason.trim().length < shortestReason
        ? 'console.hotline.missing.reason'
        : undefined;
  return (
    <ActFrame
      act="extend"
      {...{ report, sending }}
      missing={missing}
      onSend={() => sending.mutate({ expectedOn: day, reason: reason.trim() })}
    >
      <div className="act-aside">
        <label>
          <span className="label">{t('console.hotline.later_day')}</span>
          <input
            type="date"
            data-testid="act-day"
            min={earliest}
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
        </label>
        <TemplateWords
          first
          report={report}
          act="extend"
          label="console.hotline.words.extend"
          value={reason}
          onChange={setReason}
          longest={longestWords}
          testId="act-words"
        />
      </div>
      <p className="hint">{t('console.hotline.follows.extend')}</p>
    </ActFrame>
  );
}
