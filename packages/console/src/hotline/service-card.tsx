import type { DeskReportView } from '@yilu/contracts';
import { useWords } from '../words.js';
import { type Units, useServices, useSuggestion } from './use-reports.js';

interface ServiceCardProps {
  readonly report: DeskReportView;
  /** Whoever may put the service right sees what else its words may mean. */
  readonly asks: boolean;
  readonly units: Units;
  readonly onChange: (serviceCode: string) => void;
}

const percent = (share: number) => Math.round(share * 100);

/** Its service, what its text was taken for and how surely, what else it may be, and where it would go. */
export function ServiceCard({ report, asks, units, onChange }: ServiceCardProps) {
  const { pick, t } = useWords();
  const services = useServices();
  const mayChange = report.acts.includes('change_service');
  const { data: draft } = useSuggestion(report.description ?? '', asks && mayChange);
  const nameOf = (code: string) => {
    const service = services.find((one) => one.code === code);
    return service ? pick(service.name) : code;
  };
  const { suggested, suggestedUnitId } = report;
  const readings = draft
    ? [
        ...(draft.serviceCode ? [{ serviceCode: draft.serviceCode, confidence: draft.confidence }] : []),
        ...draft.alternatives,
      ]
    : [];
  const others = readings.filter(
    ({ serviceCode }) =>
      serviceCode !== report.serviceCode &&
      services.some((one) => one.code === serviceCode && one.takenBy === 'reports'),
  );
  return (
    <section className="block" aria-labelledby="service-title" data-testid="report-service">
      <h2 id="service-title">{t('console.hotline.service')}</h2>
      <dl className="facts report-facts">
        <div className="facts-row">
          <dt>{t('console.hotline.service_chosen')}</dt>
          <dd className="strong">{pick(report.service)}</dd>
        </div>
        {suggested && (
          <div className="facts-row">
            <dt>{t('console.hotline.service_suggested')}</dt>
            <dd className={suggested.serviceCode === report.serviceCode ? undefined : 'apart'}>
              {t('console.hotline.reading', {
                service: nameOf(suggested.serviceCode),
                percent: percent(suggested.confidence),
              })}
            </dd>
          </div>
        )}
        {suggestedUnitId && (
          <div className="facts-row">
            <dt>{t('console.hotline.first_unit')}</dt>
            <dd>{units.nameOf(suggestedUnitId)}</dd>
          </div>
        )}
      </dl>
      {others.length > 0 && (
        <div className="marks">
          <span className="hint">{t('console.hotline.other_readings')}</span>
          {others.map(({ serviceCode, confidence }) => (
            <button
              type="button"
              key={serviceCode}
              className="chip"
              data-testid="other-reading"
              onClick={() => onChange(serviceCode)}
            >
              {t('console.hotline.reading', { service: nameOf(serviceCode), percent: percent(confidence) })}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
