import type { ImportReports, PageQuery } from '@yilu/contracts';
import { importSummary } from '../domain/import-report.js';
import type { StaffDeps } from '../ports-import.js';

/** Files of the bureau, newest first: numbers and reasons alone, nobody's data. */
export const listImports =
  ({ imports }: StaffDeps) =>
  async (query: PageQuery): Promise<ImportReports> => {
    const page = await imports.list(query);
    return { ...page, items: page.items.map(importSummary) };
  };
