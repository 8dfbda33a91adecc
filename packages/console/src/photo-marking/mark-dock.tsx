import { useMutation } from '@tanstack/react-query';
import type { PhotoActed, PhotoRegion, ReportId, StaffReportPhoto } from '@yilu/contracts';
import { useRef, useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { ApiProblem } from '../api/api-problem.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { useWords } from '../words.js';
import { isMarked } from './marking.js';
import { NothingToHide } from './nothing-to-hide.js';

interface MarkDockProps {
  readonly photo: StaffReportPhoto;
  readonly reportId: ReportId;
  readonly regions: readonly PhotoRegion[];
  readonly onActed: (acted: PhotoActed) => void;
  readonly onHide: () => void;
  /** A colleague handled it meanwhile: what is shown here is not how it stands. */
  readonly onChanged: () => void;
}

/** Makes a photograph public with what is marked painted over, or keeps it from everybody outside. */
export function MarkDock({ photo, reportId, regions, onActed, onHide, onChanged }: MarkDockProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const [nothing, setNothing] = useState(photo.state === 'public' && photo.regions?.length === 0);
  const tick = useRef<HTMLInputElement>(null);
  const go = useRef<HTMLButtonElement>(null);
  const nothingToHide = nothing && regions.length === 0;
  const mark = useMutation({
    mutationFn: () =>
      api.markPhoto(photo.photoId, { version: photo.version, reportId, regions: [...regions], nothingToHide }),
    onSuccess: onActed,
    onError: (error) => {
      if (error instanceof ApiProblem && error.problem?.code === 'feedback.photo_changed') onChanged();
    },
  });
  useShortcuts({
    // A single key presses nothing by itself: it leads to what is pressed by Enter or the space bar.
    y: () => tick.current?.focus(),
    p: () => (go.current?.disabled ? tick.current : go.current)?.focus(),
  });
  return (
    <section className="dock" aria-label={t('console.marking.question')} data-testid="mark-dock">
      <div className="dock-bar">
        <div className="grow">
          {regions.length > 0 ? (
            <p>{t('console.marking.marked', { count: regions.length })}</p>
          ) : (
            <NothingToHide
              regions={regions}
              checked={nothing}
              onChange={setNothing}
              testId="photo-nothing"
              field={tick}
            />
          )}
        </div>
        <button
          type="button"
          className="button danger"
          data-testid="photo-hide"
          disabled={photo.state === 'hidden'}
          onClick={onHide}
        >
          {t('console.marking.hide.action')} <kbd>x</kbd>
        </button>
        <button
          ref={go}
          type="button"
          className="button primary"
          data-testid="photo-mark"
          disabled={mark.isPending || !isMarked(regions, nothingToHide)}
          onClick={() => mark.mutate()}
        >
          {t(
            mark.isPending
              ? 'console.marking.drawing'
              : photo.state === 'public'
                ? 'console.marking.go_again'
                : 'console.marking.go',
          )}{' '}
          <kbd>p</kbd>
        </button>
      </div>
      {mark.error && <ProblemNote error={mark.error} />}
    </section>
  );
}
