import type { DeskReportView } from '@yilu/contracts';
import { formatDay, formatInstant } from '@yilu/look/format';
import { useWords } from '../words.js';
import { type CourseLine, courseOf } from './report-course.js';
import { StatusTag } from './report-tags.js';
import { useServices } from './use-reports.js';

function Line({ line }: { line: CourseLine }) {
  const { locale, pick, t } = useWords();
  const services = useServices();
  const nameOf = (code: string | undefined) => {
    const service = services.find((one) => one.code === code);
    return service ? pick(service.name) : (code ?? '');
  };
  if (line.kind === 'step') {
    const { status, unit, text, expectedOn } = line.step;
    return (
      <>
        <p className="case-facts">
          <StatusTag status={status} />
          {unit && <span>{pick(unit)}</span>}
          {expectedOn && <span>{t('console.hotline.expected', { day: formatDay(locale, expectedOn) })}</span>}
        </p>
        {text && <p className="prose">{text}</p>}
      </>
    );
  }
  const { kind, from, to } = line;
  if (kind === 'service') return <p>{t('console.hotline.course.service', { from: nameOf(from), to: nameOf(to) })}</p>;
  return <p>{from ? t('console.hotline.course.moved', { from, to }) : t('console.hotline.course.pinned', { to })}</p>;
}

/** Every step, and every correction of the desk, oldest first. */
export function CourseCard({ report }: { report: DeskReportView }) {
  const { locale, t } = useWords();
  return (
    <section className="block" aria-labelledby="course-title">
      <h2 id="course-title">{t('console.hotline.course')}</h2>
      <ol className="questions" data-testid="report-course">
        {courseOf(report).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: several things happen at one instant, and none ever changes its place
          <li key={index}>
            <span className="hint number">{formatInstant(locale, line.at)}</span>
            <Line line={line} />
          </li>
        ))}
      </ol>
      {report.reply && (
        <p className="hint">{t('console.hotline.replied_at', { at: formatInstant(locale, report.reply.at) })}</p>
      )}
    </section>
  );
}
