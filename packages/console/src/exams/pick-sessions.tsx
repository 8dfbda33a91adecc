import type { StaffSessionItem } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel/day';
import { formatInstant } from '@yilu/look/format';
import { useState } from 'react';
import { Listing } from '../shell/listing.js';
import { useWords } from '../words.js';
import type { Chosen } from './choose-plan.js';
import { useSessions } from './use-sessions.js';

interface PickSessionsProps {
  readonly name: string;
  readonly chosen: Chosen;
  readonly picked: ReadonlyMap<string, StaffSessionItem>;
  readonly onPick: (picked: ReadonlyMap<string, StaffSessionItem>) => void;
  readonly fits: (session: StaffSessionItem) => boolean;
}

/** Sessions to tick, one by one or all of a day and site that are shown. */
export function PickSessions({ name, chosen, picked, onPick, fits }: PickSessionsProps) {
  const { locale, pick, t } = useWords();
  const sessions = useSessions(chosen);
  const [day, setDay] = useState('');
  const toggle = (session: StaffSessionItem) => {
    const next = new Map(picked);
    if (!next.delete(session.sessionId)) next.set(session.sessionId, session);
    onPick(next);
  };
  const isShown = (session: StaffSessionItem) =>
    fits(session) && (!day || dayOf(new Date(session.startsAt)) === day) && new Date(session.startsAt) > new Date();
  const shown = sessions.items.filter(isShown);
  return (
    <>
      <div className="choose-plan">
        <label>
          <span className="label">{t('console.draft.day')}</span>
          <input type="date" data-testid={`${name}-day`} value={day} onChange={({ target }) => setDay(target.value)} />
        </label>
        <button
          type="button"
          className="button"
          data-testid={`${name}-all`}
          disabled={shown.length === 0}
          onClick={() => onPick(new Map([...picked, ...shown.map((one) => [one.sessionId, one] as const)]))}
        >
          {t('console.calloff.all', { count: shown.length })}
        </button>
        <button type="button" className="button quiet" disabled={picked.size === 0} onClick={() => onPick(new Map())}>
          {t('console.calloff.none', { count: picked.size })}
        </button>
      </div>
      <Listing
        pages={{ ...sessions, items: shown }}
        icon="document"
        empty={t(chosen.planId ? 'console.hall.none' : 'console.hall.choose_plan')}
      >
        {(items) => (
          <ul className="card pick-list" data-testid={`${name}-sessions`}>
            {items.map((session) => (
              <li key={session.sessionId}>
                <label className="check">
                  <input
                    type="checkbox"
                    data-testid={`${name}-${session.sessionId}`}
                    checked={picked.has(session.sessionId)}
                    onChange={() => toggle(session)}
                  />
                  <span className="grow">
                    <span className="number">{formatInstant(locale, session.startsAt)}</span> {pick(session.site)}
                    <span className="hint"> {session.classes.join(' ')}</span>
                  </span>
                  <span className="number together">
                    {t('console.calloff.seats', { booked: session.booked + session.held, free: session.free })}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </>
  );
}
