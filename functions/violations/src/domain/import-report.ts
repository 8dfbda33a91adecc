import type { ImportReport } from '@yilu/contracts';
import { fileFaults } from './file-faults.js';
import type { ImportFile } from './import-file.js';
import { rowFaultText } from './row-faults.js';

/** What became of a file of the bureau, without its bad rows. */
export function importSummary(file: ImportFile): Omit<ImportReport, 'bad'> {
  const { refusal, endedAt, entered, unchanged, badRows, workedMs, mark } = file;
  return {
    batchId: file.batchId,
    source: file.file?.source ?? '',
    format: file.format,
    state: file.state,
    ...(refusal ? { refusal, refusalText: fileFaults[refusal] } : {}),
    refusedLater: file.refusedLater.map((one) => ({ at: one.at, refusal: one.refusal, text: fileFaults[one.refusal] })),
    arrivedAt: file.arrivedAt,
    ...(endedAt ? { endedAt } : {}),
    rows: file.file?.rows ?? 0,
    entered,
    unchanged,
    badRows,
    ...(workedMs > 0 ? { rowsPerSecond: Math.round((mark.row * 1_000) / workedMs) } : {}),
  };
}

/** The same with every bad row that is kept, each with its sentence. */
export const importReport = (file: ImportFile): ImportReport => ({
  ...importSummary(file),
  bad: file.bad.map(({ row, recordId, ...fault }) => ({
    row,
    ...(recordId ? { recordId } : {}),
    code: fault.code,
    ...rowFaultText(fault),
  })),
});
