import type { DeskReportView, NearbyReport } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { useState } from 'react';
import { Link } from 'wouter';
import { useWords } from '../words.js';
import { spokenNumber } from './acts.js';
import { StatusTag } from './report-tags.js';

/** As many as are looked at without asking for more. */
const few = 4;

/** One that may be the same: its picture, how far away it is, and how much it speaks of the same. */
export function Neighbour({ near, tab }: { near: NearbyReport; tab: string }) {
  const { locale, pick, t } = useWords();
  return (
    <>
      {near.thumbnailUrl ? (
        <img className="near-picture" src={near.thumbnailUrl} alt={t('console.hotline.near_picture')} loading="lazy" />
      ) : (
        <span className="near-picture" aria-hidden="true" />
      )}
      <div className="near-text">
        <p className="case-facts">
          <Link href={`/hotline/${tab}/${near.reportId}`}>{spokenNumber(near.reportId)}</Link>
          <StatusTag status={near.status} />
        </p>
        <p className="strong">{pick(near.service)}</p>
        {near.description && <p className="report-excerpt">{near.description}</p>}
        <p className="hint">
          {t('console.hotline.near', {
            metres: Math.round(near.distanceMetres),
            percent: Math.round(near.likeness * 100),
          })}
          {' · '}
          {formatInstant(locale, near.requestedAt)}
          {near.followers > 1 && ` · ${t('console.hotline.followers', { count: near.followers })}`}
        </p>
      </div>
    </>
  );
}

interface NeighboursProps {
  readonly report: DeskReportView;
  readonly tab: string;
  readonly onJoin: (reportId: string) => void;
}

/** Open reports within a kilometre, the likeliest to be the same first, each a step away from being joined. */
export function Neighbours({ report: { neighbours, acts }, tab, onJoin }: NeighboursProps) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? neighbours : neighbours.slice(0, few);
  return (
    <section className="block" aria-labelledby="near-title" data-testid="neighbours">
      <h2 id="near-title">{t('console.hotline.neighbours')}</h2>
      {neighbours.length === 0 && <p className="muted">{t('console.hotline.no_neighbours')}</p>}
      <ul className="near-list">
        {shown.map((near) => (
          <li key={near.reportId} className="near" data-testid="neighbour" data-report={near.reportId}>
            <Neighbour near={near} tab={tab} />
            {acts.includes('join') && (
              <button
                type="button"
                className="button small"
                data-testid="join-this"
                onClick={() => onJoin(near.reportId)}
              >
                {t('console.hotline.join_this')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {neighbours.length > few && !all && (
        <button type="button" className="button small" onClick={() => setAll(true)}>
          {t('console.hotline.all_neighbours', { count: neighbours.length })}
        </button>
      )}
    </section>
  );
}
