import { useState } from 'react';
import { Icon } from '../shell/icon.js';
import { useWords } from '../words.js';
import { codesOf, mostStickers } from './asset-codes.js';
import { StickerPicture } from './sticker-picture.js';

interface StickerSheetProps {
  readonly codes: readonly string[];
  readonly onAdd: (codes: readonly string[]) => void;
  readonly onRemove: (code: string) => void;
}

/** Several stickers on one sheet, in their true size: the browser prints this part of the page alone. */
export function StickerSheet({ codes, onAdd, onRemove }: StickerSheetProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const read = codesOf(typed);
  return (
    <section className="block sticker-room" aria-labelledby="sheet-title">
      <div className="block-head no-print">
        <h2 id="sheet-title" className="grow">
          {t('console.stickers.sheet', { count: codes.length, most: mostStickers })}
        </h2>
        <button
          type="button"
          className="button primary"
          data-testid="sheet-print"
          disabled={codes.length === 0}
          onClick={() => window.print()}
        >
          <Icon name="document" />
          {t('console.stickers.print')}
        </button>
      </div>
      <form
        className="find-number no-print"
        onSubmit={(event) => {
          event.preventDefault();
          onAdd(read.codes);
          setTyped(read.bad.join(' '));
        }}
      >
        <label className="grow">
          <span className="label">{t('console.stickers.add')}</span>
          <input
            data-testid="sheet-codes"
            value={typed}
            autoComplete="off"
            spellCheck={false}
            placeholder="NB-1024 NB-1025"
            onChange={({ target }) => setTyped(target.value)}
          />
        </label>
        <button type="submit" className="button" data-testid="sheet-add" disabled={read.codes.length === 0}>
          {t('console.stickers.add_go')}
        </button>
      </form>
      {read.bad.length > 0 && (
        <p className="hint no-print" data-testid="sheet-bad">
          {t('console.stickers.bad', { codes: read.bad.join(t('console.list_comma')) })}
        </p>
      )}
      {codes.length === 0 ? (
        <p className="muted no-print">{t('console.stickers.empty')}</p>
      ) : (
        <ul className="sticker-sheet" data-testid="sheet">
          {codes.map((code) => (
            <StickerPicture key={code} code={code} onRemove={() => onRemove(code)} />
          ))}
        </ul>
      )}
    </section>
  );
}
