import { useQuery } from '@tanstack/react-query';
import type { NearbyReport } from '@yilu/contracts';
import { useDesk } from '../api/api-context.js';
import { PinMap } from '../hotline-map/pin-map.js';
import { useWords } from '../words.js';
import type { CallerDraft } from './caller-draft.js';
import { DegreesFields } from './degrees-fields.js';
import { Neighbour } from './neighbours.js';
import { middleOfCity } from './places.js';

const longestText = 400;
const shown = 5;
const none: readonly NearbyReport[] = [];

/** Open reports around the pin of a draft, the likeliest to be the same first. */
export function useNearCaller({ pin, serviceCode, words }: CallerDraft): readonly NearbyReport[] {
  const { api } = useDesk();
  const text = words.trim().slice(0, longestText);
  const { data } = useQuery({
    queryKey: ['hotline-near', pin, serviceCode, text],
    queryFn: () =>
      api.listNearbyForStaff({
        ...(pin ?? middleOfCity),
        ...(serviceCode ? { serviceCode } : {}),
        ...(text ? { text } : {}),
      }),
    enabled: pin !== undefined,
    // While the pin or the words change, what was found before stands there.
    placeholderData: (before) => before,
    refetchOnWindowFocus: false,
  });
  return pin ? (data?.items ?? none) : none;
}

interface CallNearProps {
  readonly draft: CallerDraft;
  readonly near: readonly NearbyReport[];
  readonly onDraft: (draft: CallerDraft) => void;
}

/** The pin of a caller, and what was reported around it: perhaps somebody has called for the same before. */
export function CallNear({ draft, near, onDraft }: CallNearProps) {
  const { t } = useWords();
  const { pin } = draft;
  return (
    <section className="block" aria-labelledby="call-place-title">
      <header className="block-head">
        <h2 id="call-place-title" className="grow">
          {t('console.hotline.call_pin')}
        </h2>
        {pin ? (
          <button
            type="button"
            className="button small"
            data-testid="call-unpin"
            onClick={() => onDraft({ ...draft, pin: undefined })}
          >
            {t('console.hotline.unpin')}
          </button>
        ) : (
          <button
            type="button"
            className="button small"
            data-testid="call-pin"
            onClick={() => onDraft({ ...draft, pin: middleOfCity })}
          >
            {t('console.hotline.pin')}
          </button>
        )}
      </header>
      {!pin && <p className="muted">{t('console.hotline.call_no_pin')}</p>}
      {pin && (
        <>
          <div className="report-map">
            <PinMap
              place={pin}
              onMove={(place) => onDraft({ ...draft, pin: place })}
              others={[]}
              name={t('console.hotline.call_map')}
            />
          </div>
          <DegreesFields place={pin} onPlace={(place) => onDraft({ ...draft, pin: place })} />
          <h3>{t('console.hotline.neighbours')}</h3>
          {near.length === 0 && <p className="muted">{t('console.hotline.no_neighbours')}</p>}
          <ul className="near-list" data-testid="call-near">
            {near.slice(0, shown).map((one) => (
              <li key={one.reportId} className="near">
                <Neighbour near={one} tab="desk" />
              </li>
            ))}
          </ul>
          {near.length > 0 && <p className="hint">{t('console.hotline.call_same')}</p>}
        </>
      )}
    </section>
  );
}
