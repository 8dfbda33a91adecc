import { formatInstant, formatTime } from '@yilu/look/format';
import { useState } from 'react';
import { Link } from 'wouter';
import { Listing } from '../shell/listing.js';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import { ChoosePlan, type Chosen } from './choose-plan.js';
import { HallHead } from './hall-head.js';
import { OwingHalls } from './owing-halls.js';
import { SeatsBar } from './seats-bar.js';
import { SessionFile } from './session-file.js';
import { useSessions } from './use-sessions.js';

const chosenKey = 'yilu.exams.hall';

/** What this officer looked at last; a link from a plan leads to that plan. */
function firstChosen(): Chosen {
  const asked = new URLSearchParams(window.location.search).get('plan');
  const kept = sessionStorage.getItem(chosenKey);
  const last: Chosen = kept ? JSON.parse(kept) : { planId: undefined, subject: 'S1' };
  return asked ? { ...last, planId: asked } : last;
}

/** The halls: sessions of a plan, and one of them with its seats, its people and its results. */
export function Hall({ sessionId, acting }: { sessionId: string | undefined; acting: boolean }) {
  const [chosen, setChosen] = useState(firstChosen);
  if (sessionId === 'owing') return <OwingHalls />;
  if (sessionId) return <SessionFile key={sessionId} sessionId={sessionId} acting={acting} />;
  const choose = (next: Chosen) => {
    sessionStorage.setItem(chosenKey, JSON.stringify(next));
    setChosen(next);
  };
  return <SessionList chosen={chosen} onChoose={choose} />;
}

function SessionList({ chosen, onChoose }: { chosen: Chosen; onChoose: (chosen: Chosen) => void }) {
  const { locale, pick, t } = useWords();
  const sessions = useSessions(chosen);
  return (
    <main className="page">
      <HallHead current="plan" />
      <ChoosePlan name="hall" chosen={chosen} onChoose={onChoose} />
      <Listing
        pages={sessions}
        icon="document"
        empty={t(chosen.planId ? 'console.hall.none' : 'console.hall.choose_plan')}
      >
        {(items) => (
          <table className="list" data-testid="hall-sessions">
            <thead>
              <tr>
                <th scope="col">{t('console.hall.when')}</th>
                <th scope="col">{t('console.draft.siteId')}</th>
                <th scope="col">{t('console.draft.classes')}</th>
                <th scope="col">{t('console.hall.seats')}</th>
                <th scope="col" className="figure-cell">
                  {t('console.hall.held')}
                </th>
                <th scope="col" className="figure-cell">
                  {t('console.hall.waiting')}
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((session) => (
                <tr key={session.sessionId} data-session={session.sessionId}>
                  <td>
                    <Link href={`/exams/hall/${session.sessionId}`} className="strong number">
                      {formatInstant(locale, session.startsAt)}–{formatTime(session.endsAt)}
                    </Link>
                    <p className="hint">
                      <code>{session.sessionId}</code>
                    </p>
                  </td>
                  <td>
                    {pick(session.site)}
                    {session.cancelled && (
                      <p>
                        <Tag tone="danger" icon="cross">
                          {t('console.hall.called_off')}
                        </Tag>{' '}
                        <span className="hint">{pick(session.cancelled.reason)}</span>
                      </p>
                    )}
                  </td>
                  <td>{session.classes.join(' ')}</td>
                  <td>
                    <SeatsBar capacity={session.capacity} booked={session.booked} held={session.held} />
                  </td>
                  <td className="figure-cell">{session.held}</td>
                  <td className="figure-cell">{session.waiting}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Listing>
    </main>
  );
}
