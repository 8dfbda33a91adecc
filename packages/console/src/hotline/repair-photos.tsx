import type { StaffReportPhoto } from '@yilu/contracts';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words.js';
import { MarkRepair } from './mark-repair.js';
import { isRepairPhoto, repairPhotoTypes } from './send-repair-photo.js';
import { StoredRepairItem } from './stored-repair.js';
import type { StoredRepair } from './use-stored-repairs.js';

const mostPhotos = 5;

interface RepairPhotosProps {
  readonly reportId: string;
  readonly stored: readonly StoredRepair[];
  readonly file: File | undefined;
  readonly onFile: (file: File | undefined) => void;
  readonly onStored: (photo: StaffReportPhoto) => void;
  readonly onRemove: (photoId: string) => void;
}

/** Photographs of the repair: each is chosen, marked and sent before the next; all of them will be public. */
export function RepairPhotos({ reportId, stored, file, onFile, onStored, onRemove }: RepairPhotosProps) {
  const { t } = useWords();
  const [unfit, setUnfit] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  // What was marked is gone with its photograph: whoever works by keyboard goes on with the next one.
  useEffect(() => {
    if (stored.length > 0) chooser.current?.focus();
  }, [stored.length]);
  return (
    <fieldset className="stack tight" data-testid="repair-photos">
      <legend className="label">{t('console.hotline.repair_photos')}</legend>
      {stored.length > 0 && (
        <ul className="repair-list">
          {stored.map((photo, index) => (
            <StoredRepairItem
              key={photo.photoId}
              photo={photo}
              number={index + 1}
              onRemove={() => onRemove(photo.photoId)}
            />
          ))}
        </ul>
      )}
      {file ? (
        <MarkRepair
          key={`${file.name} ${file.lastModified} ${file.size}`}
          reportId={reportId}
          file={file}
          onStored={(photo) => {
            onStored(photo);
            onFile(undefined);
          }}
          onAway={() => onFile(undefined)}
        />
      ) : (
        stored.length < mostPhotos && (
          <label>
            <span className="label">
              {t(stored.length > 0 ? 'console.hotline.repair_another' : 'console.hotline.repair_choose')}
            </span>
            <input
              ref={chooser}
              type="file"
              accept={repairPhotoTypes.join(',')}
              data-testid="repair-file"
              data-first
              onChange={({ target }) => {
                const [chosen] = target.files ?? [];
                if (!chosen) return;
                const fits = isRepairPhoto(chosen);
                setUnfit(!fits);
                if (fits) onFile(chosen);
                else target.value = '';
              }}
            />
          </label>
        )
      )}
      {unfit && !file && (
        <p className="missing" role="alert">
          {t('console.hotline.repair_unfit')}
        </p>
      )}
    </fieldset>
  );
}
