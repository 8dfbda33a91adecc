import type { ImportBatchId, ImportReport } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { importReport } from '../domain/import-report.js';
import type { StaffDeps } from '../ports-import.js';

/** The report of one file, with its bad rows. */
export const getImport =
  ({ imports }: StaffDeps) =>
  async (batchId: ImportBatchId): Promise<Result<ImportReport, 'violations.unknown_import'>> => {
    const file = await imports.find(batchId);
    return file ? accept(importReport(file)) : refuse('violations.unknown_import');
  };
