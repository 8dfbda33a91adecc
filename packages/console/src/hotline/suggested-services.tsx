import type { ServiceView } from '@yilu/contracts';
import { Icon } from '../shell/icon.js';
import { useWords } from '../words.js';
import type { useSuggestion } from './use-reports.js';

interface SuggestedServicesProps {
  readonly suggestion: ReturnType<typeof useSuggestion>;
  readonly services: readonly ServiceView[];
  readonly chosen: string;
  readonly onChoose: (code: string) => void;
}

/** What the words of a caller may be about, the likeliest first; the operator chooses, nothing is chosen for him. */
export function SuggestedServices({ suggestion, services, chosen, onChoose }: SuggestedServicesProps) {
  const { pick, t } = useWords();
  const { data, isFetching, error } = suggestion;
  if (error) return <p className="hint">{t('console.hotline.suggestion_failed')}</p>;
  if (!data)
    return <p className="hint">{t(isFetching ? 'console.hotline.suggesting' : 'console.hotline.suggest_hint')}</p>;
  const readings = [
    ...(data.serviceCode ? [{ serviceCode: data.serviceCode, confidence: data.confidence }] : []),
    ...data.alternatives,
  ];
  return (
    <div className="stack tight" data-testid="suggested-services">
      {data.emergency && (
        <p className="note danger" role="alert">
          <Icon name="phone" />
          {t('console.hotline.emergency', { number: data.emergency })}
        </p>
      )}
      <div className="marks">
        <span className="hint">
          {t(readings.length > 0 ? 'console.hotline.sounds_like' : 'console.hotline.sounds_like_nothing')}
        </span>
        {readings.map(({ serviceCode, confidence }) => {
          const service = services.find(({ code }) => code === serviceCode);
          if (!service) return null;
          const isElsewhere = service.takenBy !== 'reports';
          return (
            <button
              type="button"
              key={serviceCode}
              className="chip"
              aria-pressed={serviceCode === chosen}
              data-testid="suggested-service"
              disabled={isElsewhere}
              onClick={() => onChoose(serviceCode)}
            >
              {t('console.hotline.reading', { service: pick(service.name), percent: Math.round(confidence * 100) })}
              {isElsewhere && ` · ${t('console.hotline.elsewhere')}`}
            </button>
          );
        })}
      </div>
    </div>
  );
}
