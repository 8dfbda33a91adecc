import { useQueryClient } from '@tanstack/react-query';
import type { Officer, PhotoActed, PhotoRegion, StaffReportPhoto } from '@yilu/contracts';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useDesk } from '../api/api-context.js';
import { useFreshLinks } from '../case/use-fresh-links.js';
import { Empty } from '../shell/empty.js';
import { Icon } from '../shell/icon.js';
import { usePages } from '../shell/use-pages.js';
import { useQueueKeys } from '../shell/use-queue-keys.js';
import { useWords } from '../words.js';
import { type Acted, nextAfter, photoAt, stillWaiting } from './marked-photos.js';
import { PhotoList } from './photo-list.js';
import { PhotoPane } from './photo-pane.js';
import './marking.css';

const name = 'photos-to-mark';
const idOf = ({ photoId }: StaffReportPhoto) => photoId;
const pathOf = (photo: StaffReportPhoto | undefined) => (photo ? `/review/photos/${photo.photoId}` : '/review/photos');

/** Citizens' photographs before anybody else sees them: the next one large, and the row of those that wait beside it. */
export function PhotoDesk({ officer, open }: { officer: Officer; open: string | undefined }) {
  const { api } = useDesk();
  const { t } = useWords();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [acted, setActed] = useState<readonly Acted[]>([]);
  const [changed, setChanged] = useState<StaffReportPhoto>();
  const [drafts, setDrafts] = useState<Readonly<Record<string, readonly PhotoRegion[]>>>({});
  const pages = usePages(name, (cursor) => api.listPhotosToMark(cursor));
  const readAgain = () => void queries.invalidateQueries({ queryKey: [name] });
  const onStale = useFreshLinks(readAgain);
  const waiting = stillWaiting(pages.items, acted);
  const all = [...waiting, ...acted.map(({ photo }) => photo)];
  const shown = photoAt(all, open);
  const { cursor } = useQueueKeys(all, {
    idOf,
    open: shown?.photoId,
    onOpen: (photo) => navigate(pathOf(photo)),
  });
  const [first] = waiting;
  // Whoever comes to work meets the first photograph; a number that waits no longer leads there too.
  useEffect(() => {
    if (!shown && !pages.isPending && first) navigate(pathOf(first), { replace: true });
  }, [shown, pages.isPending, first, navigate]);

  const regionsOf = (photo: StaffReportPhoto) => drafts[photo.photoId] ?? photo.regions ?? [];
  const done = (photo: StaffReportPhoto, { state, version, publicUrl }: PhotoActed) => {
    const regions = state === 'public' ? regionsOf(photo) : (photo.regions ?? []);
    const { publicUrl: _before, ...rest } = photo;
    const now = { ...rest, state, version, regions: [...regions], ...(publicUrl ? { publicUrl } : {}) };
    const next = nextAfter(waiting, photo.photoId);
    setChanged(undefined);
    setActed((known) => [{ photo: now, regions }, ...known.filter((one) => one.photo.photoId !== photo.photoId)]);
    if (waiting.includes(photo)) navigate(pathOf(next));
    readAgain();
  };
  const changedByColleague = (photo: StaffReportPhoto) => {
    setChanged(photo);
    setActed((known) => known.filter((one) => one.photo.photoId !== photo.photoId));
    readAgain();
  };
  return (
    <div className="desk">
      <PhotoList
        pages={pages}
        waiting={waiting}
        acted={acted}
        cursor={cursor}
        open={shown?.photoId}
        onOpen={(photo) => navigate(pathOf(photo))}
      />
      <main className="case-pane">
        {changed && (
          <div className="note danger" role="alert" data-testid="photo-changed">
            <Icon name="warn" />
            <p>
              {t('console.marking.changed')}{' '}
              <Link href={`/hotline/desk/${changed.reportId}`} className="number">
                {t('console.marking.of_report', { number: changed.reportId ?? '' })}
              </Link>
            </p>
          </div>
        )}
        {shown ? (
          <PhotoPane
            key={shown.photoId}
            photo={shown}
            officer={officer}
            regions={regionsOf(shown)}
            onRegions={(regions) => setDrafts((known) => ({ ...known, [shown.photoId]: regions }))}
            onActed={(change) => done(shown, change)}
            onChanged={() => changedByColleague(shown)}
            onStale={onStale}
          />
        ) : (
          <div className="case-scroll">
            <Empty icon="camera" title={t('console.marking.nothing_waits')}>
              {t('console.marking.private')}
            </Empty>
          </div>
        )}
        <p className="sr-only" role="status" data-testid="photo-said">
          {acted[0] && t(`console.marking.said.${acted[0].photo.state === 'public' ? 'public' : 'hidden'}`)}
        </p>
      </main>
    </div>
  );
}
