import type { DeskReportView } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { Link } from 'wouter';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import { spokenNumber } from './acts.js';
import { LateTag, StatusTag } from './report-tags.js';

/** What it is, where it stands, with whom it lies, and what it was joined with. */
export function ReportHead({ report, tab }: { report: DeskReportView; tab: string }) {
  const { locale, pick, t } = useWords();
  const { reportId, joined, duplicateOf, returnedBy } = report;
  return (
    <header data-testid="report-head" data-version={report.version}>
      <h1 className="case-title">{pick(report.service)}</h1>
      <p className="case-facts">
        <StatusTag status={report.status} />
        <LateTag overdue={report.overdue} escalatedTo={report.escalatedTo} />
        {report.isPrivate && <Tag icon="lock">{t('console.hotline.private')}</Tag>}
        {report.unit && <strong>{pick(report.unit)}</strong>}
        <code>{spokenNumber(reportId)}</code>
        <span>{t('console.hotline.filed', { at: formatInstantInFull(locale, report.requestedAt) })}</span>
        <span>{t(`console.hotline.source.${report.source}`)}</span>
        {report.followers > 1 && <span>{t('console.hotline.followers', { count: report.followers })}</span>}
        {report.reopened > 0 && (
          <span className="apart">{t('console.hotline.reopened', { count: report.reopened })}</span>
        )}
      </p>
      {duplicateOf && (
        <p className="case-facts">
          {t('console.hotline.duplicate_of')}{' '}
          <Link href={`/hotline/${tab}/${duplicateOf}`}>{spokenNumber(duplicateOf)}</Link>
        </p>
      )}
      {joined.length > 0 && (
        <p className="case-facts">
          {t('console.hotline.joined', { count: joined.length })}
          {joined.map((one) => (
            <Link key={one} href={`/hotline/${tab}/${one}`}>
              {spokenNumber(one)}
            </Link>
          ))}
        </p>
      )}
      {returnedBy.length > 0 && (
        <p className="case-facts apart">
          {t('console.hotline.returned_by', { unit: returnedBy.map(pick).join(t('console.list_comma')) })}
        </p>
      )}
    </header>
  );
}
