import { useMutation } from '@tanstack/react-query';
import type { RosterRow, SessionView } from '@yilu/contracts';
import { formatTime } from '@yilu/look/format';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Empty } from '../shell/empty.js';
import { ProblemNote } from '../shell/problem-note.js';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import { FaultText } from './fault-text.js';
import { GiveBackDialog } from './give-back-dialog.js';
import { ResultCells } from './result-cells.js';
import { nothingTyped, resultRows, type TypedResult } from './result-rows.js';
import { ResultsPaste } from './results-paste.js';

interface RosterProps {
  readonly session: SessionView;
  readonly roster: readonly RosterRow[];
  readonly acting: boolean;
  readonly onEntered: () => void;
}

/** Who comes, masked, with what they need; and their results, typed or pasted, each refused at its own row. */
export function Roster({ session, roster, acting, onEntered }: RosterProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const [typed, setTyped] = useState<ReadonlyMap<string, TypedResult>>(new Map());
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const [pasting, setPasting] = useState(false);
  const [givingBack, setGivingBack] = useState<RosterRow>();
  const rows = resultRows(typed);
  const enter = useMutation({
    mutationFn: () => api.enterExamResults(session.sessionId, rows),
    onSuccess: ({ refused: bad }) => {
      const reasons = new Map(bad.map(({ row, reason }) => [rows[row]?.number ?? '', reason]));
      setRefused(reasons);
      // What stands is read from the roster from here on; what was refused stays to be mended.
      setTyped(new Map([...typed].filter(([number]) => reasons.has(number))));
      onEntered();
    },
  });
  const hasBegun = new Date(session.startsAt) <= new Date();
  const mayEnter = acting && !session.cancelled && hasBegun;
  const mayGiveBack = ({ state }: RosterRow) =>
    acting && !session.cancelled && !hasBegun && (state === 'booked' || state === 'fee_due');
  if (roster.length === 0) return <Empty icon="person" title={t('console.roster.empty')} />;
  return (
    <section className="roster">
      <header className="page-head">
        <h2>{t('console.roster.title', { count: roster.length })}</h2>
        {mayEnter && (
          <div className="chips">
            <button type="button" className="button" data-testid="results-paste" onClick={() => setPasting(true)}>
              {t('console.results.paste')}
            </button>
            <button
              type="button"
              className="button primary"
              data-testid="results-enter"
              disabled={rows.length === 0 || enter.isPending}
              onClick={() => enter.mutate()}
            >
              {t('console.results.enter', { count: rows.length })}
            </button>
          </div>
        )}
      </header>
      {enter.data && (
        <p role="status" data-testid="results-entered">
          {t('console.results.entered', { count: enter.data.entered, refused: enter.data.refused.length })}
        </p>
      )}
      {enter.error && <ProblemNote error={enter.error} />}
      <table className="list" data-testid="roster">
        <thead>
          <tr>
            <th scope="col">{t('console.roster.number')}</th>
            <th scope="col">{t('console.roster.who')}</th>
            <th scope="col">{t('console.roster.needs')}</th>
            <th scope="col">{t('console.roster.state')}</th>
            <th scope="col">{t('console.results.outcome')}</th>
            <th scope="col">{t('console.results.score')}</th>
            <th scope="col">{t('console.results.deductions')}</th>
          </tr>
        </thead>
        <tbody>
          {roster.map((row) => (
            <tr key={row.number} data-number={row.number}>
              <td>
                <code>{row.number}</code>
              </td>
              <td>
                {row.maskedName} <span className="hint number">{row.maskedDocumentNumber}</span>
                <p className="hint">
                  {row.licenceClass} {row.pool === 'priority' && t('console.roster.priority')}
                </p>
              </td>
              <td>
                {row.needs.map((need) => (
                  <p key={need}>
                    <Tag tone="brand" icon="person">
                      {t(`console.need.${need}`)}
                    </Tag>
                  </p>
                ))}
              </td>
              <td>
                {t(`console.booking.${row.state}`)}{' '}
                {mayGiveBack(row) && (
                  <button
                    type="button"
                    className="button quiet"
                    data-testid={`give-back-${row.number}`}
                    onClick={() => setGivingBack(row)}
                  >
                    {t('console.give_back.open')}
                  </button>
                )}
                {row.checkedInAt && (
                  <p>
                    <Tag tone="ok" icon="check">
                      {t('console.roster.there', { at: formatTime(row.checkedInAt) })}
                    </Tag>
                  </p>
                )}
              </td>
              {row.outcome || !mayEnter || row.state !== 'booked' ? (
                <>
                  <td>{row.outcome && t(`console.outcome.${row.outcome}`)}</td>
                  <td className="number">{row.score}</td>
                  <td />
                </>
              ) : (
                <ResultCells
                  number={row.number}
                  subject={session.subject}
                  typed={typed.get(row.number) ?? nothingTyped}
                  onType={(next) => setTyped(new Map(typed).set(row.number, next))}
                  fault={<FaultText id={`refused-${row.number}`} text={refused.get(row.number)} />}
                />
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {givingBack && (
        <GiveBackDialog
          sessionId={session.sessionId}
          row={givingBack}
          onClose={() => setGivingBack(undefined)}
          onDone={() => {
            setGivingBack(undefined);
            onEntered();
          }}
        />
      )}
      {pasting && (
        <ResultsPaste
          roster={roster}
          onTake={(pasted) => {
            setTyped(new Map([...typed, ...pasted]));
            setPasting(false);
          }}
          onClose={() => setPasting(false)}
        />
      )}
    </section>
  );
}
