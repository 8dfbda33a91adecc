import { useState } from 'react';
import { useWords } from '../words.js';
import { mostStickers } from './asset-codes.js';
import { AssetForm } from './asset-form.js';
import { StickerSheet } from './sticker-sheet.js';
import './stickers.css';

/** Facilities with a number: written down with the place where they stand, and the stickers that lead to them. */
export function StickersPage({ open }: { open: string | undefined }) {
  const { t } = useWords();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const add = (more: readonly string[]) =>
    setCodes((known) => [...new Set([...known, ...more])].slice(0, mostStickers));
  return (
    <main className="page">
      <header className="page-head no-print">
        <h1>{t('console.review.tab.stickers')}</h1>
      </header>
      <p className="muted no-print">{t('console.stickers.text')}</p>
      <div className="sticker-sides">
        <AssetForm key={open} open={open} onRecorded={(code) => add([code])} />
        <StickerSheet codes={codes} onAdd={add} onRemove={(code) => setCodes(codes.filter((one) => one !== code))} />
      </div>
    </main>
  );
}
