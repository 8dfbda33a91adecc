import { useMutation } from '@tanstack/react-query';
import type { DeskAct, DeskReportView } from '@yilu/contracts';
import { useDesk } from '../api/api-context.js';
import type { ActBodies } from './act-bodies.js';
import { isOvertaken } from './overtaken.js';
import { useReadReportsAgain } from './use-reports.js';

interface Acting<A extends DeskAct> {
  readonly report: DeskReportView;
  readonly act: A;
  readonly onActed: (act: DeskAct) => void;
  /** It is done: what was typed for it may be forgotten. */
  readonly onSent?: () => void;
}

/** Does one act on the report as it is shown; where a colleague was quicker, the report is read again instead. */
export function useAct<A extends DeskAct>({ report, act, onActed, onSent }: Acting<A>) {
  const { api } = useDesk();
  const readAgain = useReadReportsAgain(report.reportId);
  return useMutation({
    mutationFn: (body: ActBodies[A]) => api.actOnReport(report.reportId, act, report.version, body),
    onSuccess: () => {
      onSent?.();
      onActed(act);
      void readAgain();
    },
    // What is told of it is told beside what stands now.
    onError: (fault) => (isOvertaken(fault) ? readAgain() : undefined),
  });
}
