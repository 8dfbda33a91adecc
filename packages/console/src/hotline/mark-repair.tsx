import { useMutation } from '@tanstack/react-query';
import type { PhotoRegion, StaffReportPhoto } from '@yilu/contracts';
import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { isMarked } from '../photo-marking/marking.js';
import { NothingToHide } from '../photo-marking/nothing-to-hide.js';
import { RegionEditor } from '../photo-marking/region-editor.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';
import { sendRepairPhoto } from './send-repair-photo.js';

interface MarkRepairProps {
  readonly reportId: string;
  readonly file: File;
  readonly onStored: (photo: StaffReportPhoto) => void;
  readonly onAway: () => void;
}

/** One photograph of the repair: what has to be hidden is marked before it is sent, for it is public at once. */
export function MarkRepair({ reportId, file, onStored, onAway }: MarkRepairProps) {
  const { api } = useDesk();
  const { pick, t } = useWords();
  const [regions, setRegions] = useState<readonly PhotoRegion[]>([]);
  const [nothing, setNothing] = useState(false);
  const tick = useRef<HTMLInputElement>(null);
  const sent = useRef<{ readonly photoId: string; readonly marked: string }>(undefined);
  useEffect(() => tick.current?.focus(), []);
  const nothingToHide = nothing && regions.length === 0;
  const send = useMutation({
    mutationFn: () => {
      // What was registered keeps its marks: marked otherwise, it is another photograph.
      const marked = JSON.stringify(regions);
      const photoId = sent.current?.marked === marked ? sent.current.photoId : crypto.randomUUID();
      sent.current = { photoId, marked };
      return sendRepairPhoto(api, { photoId, reportId, file, regions, nothingToHide });
    },
    onSuccess: (photo) => {
      if (photo.state === 'public' || photo.state === 'sealed') onStored(photo);
      else if (photo.state === 'refused') sent.current = undefined;
    },
  });
  const told = send.data;
  return (
    <div className="stack tight" data-testid="mark-repair">
      <div className="repair-editor">
        <RegionEditor file={file} regions={regions} onChange={setRegions} name={t('console.hotline.repair_picture')} />
      </div>
      <NothingToHide regions={regions} checked={nothing} onChange={setNothing} testId="repair-nothing" field={tick} />
      {told?.state === 'refused' && (
        <p className="missing" role="alert">
          {told.refusal ? pick(told.refusal.text) : t('console.hotline.photo_state.refused')}
        </p>
      )}
      {told?.state === 'waiting' && <p className="apart">{t('console.hotline.repair_waits')}</p>}
      {send.error && <ProblemNote error={send.error} />}
      <div className="card-acts">
        <button
          type="button"
          className="button primary"
          data-testid="repair-send"
          disabled={send.isPending || !isMarked(regions, nothingToHide)}
          onClick={() => send.mutate()}
        >
          {t(send.isPending ? 'console.hotline.repair_sending' : 'console.hotline.repair_send')}
        </button>
        <button type="button" className="button" disabled={send.isPending} onClick={onAway}>
          {t('console.hotline.repair_away')}
        </button>
      </div>
    </div>
  );
}
