import { formatDay } from '@yilu/look/format';
import { useState } from 'react';
import { Icon } from '../shell/icon.js';
import { useWords } from '../words.js';
import { copiedDay, type DraftRow, daysOf, nextDay } from './draft-rows.js';
import type { Draft } from './use-draft.js';

interface DaysBarProps {
  readonly draft: Draft;
  readonly day: string;
  readonly editable: boolean;
  readonly onDay: (day: string) => void;
  readonly onPaste: () => void;
}

const blank = (day: string): DraftRow => ({
  sessionId: '',
  subject: 'S2',
  classes: 'C1 C2',
  siteId: 'yinzhou',
  day,
  from: '09:00',
  to: '11:00',
  capacity: '40',
  priorityCapacity: '4',
});

/** The days of a plan, each with how many sessions and how many faults it has; and what is done with a whole day. */
export function DaysBar({ draft, day, editable, onDay, onPaste }: DaysBarProps) {
  const { locale, t } = useWords();
  const { rows } = draft.text;
  const [to, setTo] = useState(nextDay(day));
  const faulty = (one: string) =>
    rows.filter((row, at) => row.day === one && [...draft.faults.keys()].some((key) => key.startsWith(`${at}.`)))
      .length;
  const add = (more: readonly DraftRow[], at: string) => {
    draft.changeRows([...rows, ...more]);
    onDay(at);
    setTo(nextDay(at));
  };
  const last = rows.findLast((row) => row.day === day);
  return (
    <section className="days-bar">
      <ul className="chips" aria-label={t('console.draft.days')}>
        {daysOf(rows).map((one) => (
          <li key={one}>
            <button
              type="button"
              className={faulty(one) > 0 ? 'chip danger' : 'chip'}
              aria-pressed={one === day}
              data-testid={`day-${one}`}
              onClick={() => onDay(one)}
            >
              {faulty(one) > 0 && <Icon name="warn" />}
              {formatDay(locale, one)} · {rows.filter((row) => row.day === one).length}
              {faulty(one) > 0 && (
                <span className="sr-only">{t('console.draft.faults_of', { count: faulty(one) })}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {editable && (
        <div className="day-tools">
          <label>
            <span className="label">{t('console.draft.day')}</span>
            <input
              type="date"
              data-testid="draft-day"
              value={day}
              onChange={({ target }) => target.value && onDay(target.value)}
            />
          </label>
          <button
            type="button"
            className="button"
            data-testid="row-add"
            onClick={() => add([last ? { ...last, sessionId: '', from: last.to, to: last.to } : blank(day)], day)}
          >
            <Icon name="plus" />
            {t('console.draft.add_row')}
          </button>
          <label>
            <span className="label">{t('console.draft.copy_to')}</span>
            <input type="date" data-testid="copy-to" value={to} onChange={({ target }) => setTo(target.value)} />
          </label>
          <button
            type="button"
            className="button"
            data-testid="copy-day"
            disabled={!to || to === day || !rows.some((row) => row.day === day)}
            onClick={() => add(copiedDay(rows, day, to), to)}
          >
            {t('console.draft.copy')}
          </button>
          <button type="button" className="button" data-testid="paste-open" onClick={onPaste}>
            {t('console.paste.open')}
          </button>
        </div>
      )}
    </section>
  );
}
