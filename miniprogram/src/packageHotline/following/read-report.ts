import type { OwnReportView, ReportView } from '@yilu/contracts';
import { isRefused } from '@/api/asked-anew';
import { getOwnReport, getReport } from '@/api/hotline';

export interface ReadReport {
  readonly report: ReportView;
  /** What whoever is signed in sees beside it. */
  readonly own?: OwnReportView;
}

/** A report as its reader may see it: what was called in is found by its number alone, also by whoever is signed in. */
export async function readReport(number: string, signedIn: boolean): Promise<ReadReport> {
  if (!signedIn) return { report: await getReport(number) };
  try {
    const own = await getOwnReport(number);
    return { report: own, own };
  } catch (fault) {
    if (!isRefused(fault, 'feedback.no_report')) throw fault;
    return { report: await getReport(number) };
  }
}
