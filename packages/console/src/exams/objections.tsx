import { useQueryClient } from '@tanstack/react-query';
import type { StaffObjectionQuery, StaffObjectionView } from '@yilu/contracts';
import { formatDay, formatInstant } from '@yilu/look/format';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Listing } from '../shell/listing.js';
import { Tag } from '../shell/tag.js';
import { usePages } from '../shell/use-pages.js';
import { useQueueKeys } from '../shell/use-queue-keys.js';
import { useWords } from '../words.js';
import { AnswerObjection } from './answer-objection.js';

const queues = ['open', 'answered'] as const satisfies readonly StaffObjectionQuery['queue'][];

/** Objections to draws, appeals against results and pleas of hardship, by the day by which they have to be answered. */
export function Objections({ answering }: { answering: boolean }) {
  const { api } = useDesk();
  const { locale, pick, t } = useWords();
  const queries = useQueryClient();
  const [queue, setQueue] = useState<StaffObjectionQuery['queue']>('open');
  const [open, setOpen] = useState<StaffObjectionView>();
  const objections = usePages(`exam-objections-${queue}`, (cursor) => api.listStaffExamObjections(queue, cursor));
  const mayAnswer = ({ state, ownResult }: StaffObjectionView) => answering && state === 'open' && !ownResult;
  useQueueKeys(objections.items.filter(mayAnswer), {
    idOf: ({ objectionId }) => objectionId,
    open: undefined,
    onOpen: setOpen,
  });
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('console.exams.tab.objections')}</h1>
        <div className="chips">
          {queues.map((one) => (
            <button
              type="button"
              key={one}
              className="chip"
              aria-pressed={one === queue}
              data-testid={`objections-${one}`}
              onClick={() => setQueue(one)}
            >
              {t(`console.objections.${one}`)}
            </button>
          ))}
        </div>
      </header>
      <Listing pages={objections} empty={t(`console.objections.none.${queue}`)}>
        {(items) => (
          <table className="list" data-testid="objections">
            <thead>
              <tr>
                <th scope="col">{t('console.objections.kind')}</th>
                <th scope="col">{t('console.objections.who')}</th>
                <th scope="col">{t('console.objections.text')}</th>
                <th scope="col">{t(queue === 'open' ? 'console.objections.by' : 'console.objections.answer')}</th>
                <th scope="col">
                  <span className="sr-only">{t('console.objections.answer_it')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={one.objectionId} data-objection={one.objectionId}>
                  <td>
                    <Tag tone="brand">{t(`console.objections.kind.${one.missed ? 'missed' : one.kind}`)}</Tag>
                    <p className="hint">{t(`console.subject.${one.subject}`)}</p>
                  </td>
                  <td>
                    {one.maskedName}
                    <p className="hint">
                      <code>{one.number}</code>
                    </p>
                  </td>
                  <td className="prose">
                    {one.text}
                    {one.missed && (
                      <p className="hint">
                        {t('console.objections.missed', {
                          at: formatInstant(locale, one.missed.startsAt),
                          site: pick(one.missed.site),
                        })}
                      </p>
                    )}
                    {one.certificate && <Tag icon="document">{t('console.certificate.title')}</Tag>}
                    <p className="hint">{formatInstant(locale, one.filedAt)}</p>
                  </td>
                  <td>
                    {one.answer ? (
                      <>
                        <Tag tone={one.state === 'granted' ? 'ok' : 'plain'}>
                          {t(one.state === 'granted' ? 'console.objections.granted' : 'console.objections.kept')}
                        </Tag>
                        <p className="prose">{one.answer.text}</p>
                      </>
                    ) : (
                      <span className="number together">{formatDay(locale, one.answerBy.on)}</span>
                    )}
                  </td>
                  <td>
                    {one.ownResult && <p className="hint">{t('console.objections.own_result')}</p>}
                    {mayAnswer(one) && (
                      <button
                        type="button"
                        className="button small"
                        data-testid="objection-answer"
                        data-key={one.objectionId}
                        onClick={() => setOpen(one)}
                      >
                        {t('console.objections.answer_it')}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Listing>
      {open && (
        <AnswerObjection
          objection={open}
          onClose={() => setOpen(undefined)}
          onDone={() => {
            setOpen(undefined);
            for (const one of queues) void queries.invalidateQueries({ queryKey: [`exam-objections-${one}`] });
          }}
        />
      )}
    </main>
  );
}
