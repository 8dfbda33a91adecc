import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReconciliationSide } from '@yilu/contracts';
import { formatDate, formatInstant, formatInstantInFull, formatMoney } from '@yilu/look/format';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { Skeleton } from '../shell/skeleton.js';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import { ExplainForm } from './explain-form.js';
import { ReportTag } from './report-tag.js';

interface ReportDialogProps {
  readonly side: ReconciliationSide;
  readonly day: string;
  readonly onClose: () => void;
}

/** One side of one day: what differs, and what an officer found about it. */
export function ReportDialog({ side, day, onClose }: ReportDialogProps) {
  const { api } = useDesk();
  const { locale, t } = useWords();
  const queries = useQueryClient();
  const queryKey = ['report', side, day];
  const {
    data: report,
    error,
    refetch,
  } = useQuery({
    queryKey,
    queryFn: () => api.getReconciliation(side, day),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  const [explaining, setExplaining] = useState<string>();
  const explain = useMutation({
    mutationFn: (body: { reference: string; note: string }) => api.explainDifference(side, day, body),
    onSuccess: (next) => {
      queries.setQueryData(queryKey, next);
      setExplaining(undefined);
    },
  });
  const title = t('console.books.report', { side: t(`console.books.side.${side}`), day: formatDate(locale, day) });
  return (
    <Dialog title={title} onClose={onClose} wide testId="report">
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!report && !error && <Skeleton lines={6} />}
      {report && (
        <>
          <p className="marks">
            <ReportTag state={report.state} />
            <span>{t('console.books.matched', { count: report.counts['MATCHED'] ?? 0 })}</span>
            <span className="hint">{t('console.books.ran', { at: formatInstantInFull(locale, report.ranAt) })}</span>
          </p>
          {report.differences.length === 0 ? (
            <p className="muted">{t('console.books.no_differences')}</p>
          ) : (
            <table className="plain-table" data-testid="differences">
              <thead>
                <tr>
                  <th scope="col">{t('console.books.reference')}</th>
                  <th scope="col">{t('console.books.kind')}</th>
                  <th scope="col" className="figure-cell">
                    {t('console.books.ours')}
                  </th>
                  <th scope="col" className="figure-cell">
                    {t('console.books.theirs')}
                  </th>
                  <th scope="col">{t('console.books.explain')}</th>
                </tr>
              </thead>
              <tbody>
                {report.differences.map((one) => (
                  <tr key={`${one.kind} ${one.reference}`}>
                    <td>
                      <code>{one.reference}</code>
                    </td>
                    <td>
                      <Tag tone="warn" icon="differ">
                        {t(`console.books.kind.${one.kind}`)}
                      </Tag>
                    </td>
                    <td className="figure-cell">{one.ourFen !== undefined && formatMoney(one.ourFen)}</td>
                    <td className="figure-cell">{one.theirFen !== undefined && formatMoney(one.theirFen)}</td>
                    <td>
                      {one.explained ? (
                        <span className="prose">
                          {t('console.books.explained', {
                            at: formatInstant(locale, one.explained.at),
                            note: one.explained.note,
                          })}
                        </span>
                      ) : explaining === one.reference ? (
                        <ExplainForm
                          pending={explain.isPending}
                          onExplain={(note) => explain.mutate({ reference: one.reference, note })}
                        />
                      ) : (
                        <button
                          type="button"
                          className="button small"
                          data-testid="explain"
                          onClick={() => setExplaining(one.reference)}
                        >
                          {t('console.books.explain')}
                        </button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {explain.error && <ProblemNote error={explain.error} />}
        </>
      )}
    </Dialog>
  );
}
