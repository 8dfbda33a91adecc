import { PictureDialog } from '../shell/picture-dialog.js';
import { useWords } from '../words.js';

interface PictureViewerProps {
  readonly urls: readonly string[];
  readonly index: number;
  readonly onIndex: (index: number) => void;
  readonly onClose: () => void;
  readonly onStale: () => void;
}

/** A picture of a talk, large. */
export function PictureViewer({ urls, index, ...on }: PictureViewerProps) {
  const { t } = useWords();
  const label = t('chat.picture');
  return (
    <PictureDialog
      {...on}
      name="picture"
      label={label}
      index={index}
      count={urls.length}
      url={urls[index]}
      alt={label}
    />
  );
}
