import type { Officer } from '@yilu/contracts';
import { useState } from 'react';
import { useFreshLinks } from '../case/use-fresh-links.js';
import { PictureDialog } from '../shell/picture-dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { Skeleton } from '../shell/skeleton.js';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import { Misuses } from './misuses.js';
import { MoveDock } from './move-dock.js';
import { MoveFacts } from './move-facts.js';
import { Spot } from './spot.js';
import { useMoveTask } from './use-moves.js';

/** One task: the plate, what it blocks, where, and what has been tried. Neither end's name or phone is ever here. */
export function MovePane({ taskId, officer }: { taskId: string; officer: Officer }) {
  const { t } = useWords();
  const { data: task, error, refetch } = useMoveTask(taskId);
  const [photo, setPhoto] = useState<number>();
  const readAgain = () => void refetch();
  const onStale = useFreshLinks(readAgain);
  const photos = task?.move?.photos ?? [];
  useShortcuts({ r: readAgain, ...(photos.length > 0 && { e: () => setPhoto(0) }) });
  if (!task)
    return (
      <div className="case-scroll">
        {error ? <ProblemNote error={error} onRetry={readAgain} /> : <Skeleton lines={10} card />}
      </div>
    );
  const { emergency, kind, move } = task;
  const alt = (index: number) => t('console.moves.photo', { number: index + 1, plate: move?.plate ?? '' });
  const shown = photo === undefined ? undefined : photos[photo];
  return (
    <>
      <div className="case-scroll" data-testid="move-detail">
        <header>
          <h1 className="case-title number">{move?.plate ?? t(`console.moves.kind.${kind}`)}</h1>
          <p className="case-facts">
            <Tag>{t(`console.moves.kind.${kind}`)}</Tag>
            {emergency && (
              <Tag tone="danger" icon="warn">
                {t('console.moves.emergency')}
              </Tag>
            )}
            {task.done && (
              <Tag tone="ok" icon="check">
                {t(`console.moves.outcome.${task.done.outcome}`)}
              </Tag>
            )}
          </p>
        </header>
        {error && <ProblemNote error={error} onRetry={readAgain} />}
        {task.appeal && (
          <section className="block" aria-labelledby="appeal-title">
            <h2 id="appeal-title">{t('console.moves.appeal')}</h2>
            <blockquote className="prose" data-testid="move-appeal">
              {task.appeal}
            </blockquote>
          </section>
        )}
        {move && (
          <div className="record-sides">
            <section className="block" aria-label={t('console.photos.title')}>
              <ul className="record-photos large">
                {photos.map(({ photoId, url }, index) => (
                  <li key={photoId}>
                    <button
                      type="button"
                      className="record-photo"
                      data-testid="move-photo"
                      onClick={() => setPhoto(index)}
                    >
                      <img src={url} alt={alt(index)} onError={onStale} />
                    </button>
                  </li>
                ))}
              </ul>
            </section>
            <div className="stack">
              <MoveFacts task={task} move={move} />
              {move.location && <Spot place={move.location} name={move.place} />}
            </div>
          </div>
        )}
        <Misuses task={task} />
        {move && shown && photo !== undefined && (
          <PictureDialog
            name="move-viewer"
            label={t('console.evidence.title')}
            index={photo}
            count={photos.length}
            url={shown.url}
            alt={alt(photo)}
            heading={<strong className="number">{move.plate}</strong>}
            foot={<span>{move.place}</span>}
            onIndex={setPhoto}
            onClose={() => setPhoto(undefined)}
            onStale={onStale}
          />
        )}
      </div>
      <MoveDock task={task} officer={officer} />
    </>
  );
}
