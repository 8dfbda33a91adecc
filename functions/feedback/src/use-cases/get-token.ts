import type { ReportId } from '@yilu/contracts';
import { accept, type Result } from '@yilu/kernel';
import { type Errors, notFound, refused } from '../open311/errors.js';
import { isAwaited } from '../open311/request-rows.js';
import { isToken, reportOfToken } from '../open311/tokens.js';
import type { Deps } from '../ports.js';

/** The number behind a token; none as long as nobody at the desk has found the place. */
export const getToken =
  ({ store }: Pick<Deps, 'store'>) =>
  async (token: string): Promise<Result<{ readonly reportId?: ReportId }, Errors>> => {
    const { reports } = isToken(token) ? await store.find({ reports: [reportOfToken(token)] }) : { reports: [] };
    const [report] = reports;
    if (!report) return refused(notFound(`token ${token} was not found`));
    return accept(isAwaited(report) ? {} : { reportId: report.reportId });
  };
