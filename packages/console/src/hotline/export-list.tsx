import { useMutation } from '@tanstack/react-query';
import type { DeskQueue, DeskReportItem } from '@yilu/contracts';
import { csvOf } from '@yilu/kernel/csv';
import { dayOf } from '@yilu/kernel/day';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { saveFile } from '../case/save-file.js';
import { Icon } from '../shell/icon.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';
import { sheetColumns, sheetRow } from './report-sheet.js';
import type { Units } from './use-reports.js';

/** As many as one request may ask for. */
const pageSize = 50;

/**
 * Takes a whole list away as a table, however long it is: read page by page, so that no request grows with it, and each
 * page is in the log like any other reading.
 */
export function ExportList({ queue, units }: { queue: DeskQueue; units: Units }) {
  const { api } = useDesk();
  const { pick, t } = useWords();
  const [read, setRead] = useState(0);
  const take = useMutation({
    gcTime: 0,
    mutationFn: async () => {
      const items = new Map<string, DeskReportItem>();
      let cursor: string | undefined;
      do {
        const page = await api.listDeskQueue(queue, cursor, pageSize);
        for (const item of page.items) items.set(item.reportId, item);
        setRead(items.size);
        cursor = page.nextCursor;
      } while (cursor);
      const words = {
        pick,
        status: (status: DeskReportItem['status']) => t(`console.hotline.status.${status}`),
        source: (source: DeskReportItem['source']) => t(`console.hotline.source.${source}`),
        unit: units.nameOf,
        yes: (is: boolean) => t(is ? 'console.hotline.sheet.yes' : 'console.hotline.sheet.no'),
      };
      const rows = [...items.values()].map((item) => sheetRow(item, words));
      const head = sheetColumns.map((column) => t(`console.hotline.sheet.${column}`));
      return new Blob([csvOf([head, ...rows])], { type: 'text/csv;charset=utf-8' });
    },
    onSuccess: (file) => saveFile(file, `reports-${queue}-${dayOf(new Date())}.csv`),
  });
  return (
    <>
      <button
        type="button"
        className="button small"
        data-testid="list-export"
        disabled={take.isPending}
        onClick={() => take.mutate()}
      >
        <Icon name="download" />
        {take.isPending ? t('console.hotline.sheet.reading', { count: read }) : t('console.hotline.sheet.take')}
      </button>
      {take.error && <ProblemNote error={take.error} />}
    </>
  );
}
