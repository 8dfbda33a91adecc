import type { SituationView } from '@yilu/contracts';
import { useState } from 'react';
import { Dialog } from '../shell/dialog.js';
import { useWords } from '../words.js';

interface WordsDialogProps {
  readonly situation: SituationView;
  readonly onKeep: (situation: SituationView) => void;
  readonly onClose: () => void;
}

/** What a situation is called, in both languages. */
export function WordsDialog({ situation, onKeep, onClose }: WordsDialogProps) {
  const { t } = useWords();
  const [zh, setZh] = useState(situation.zh);
  const [en, setEn] = useState(situation.en);
  const complete = zh.trim() !== '' && en.trim() !== '';
  return (
    <Dialog
      title={t('console.flexible.edit_title')}
      onClose={onClose}
      testId="situation-dialog"
      actions={
        <button
          type="button"
          className="button primary"
          data-testid="words-keep"
          disabled={!complete}
          onClick={() => onKeep({ ...situation, zh: zh.trim(), en: en.trim() })}
        >
          {t('console.flexible.keep')}
        </button>
      }
    >
      <p className="hint">
        <code>{situation.id}</code>
      </p>
      {(
        [
          ['zh', zh, setZh],
          ['en', en, setEn],
        ] as const
      ).map(([language, value, set]) => (
        <label key={language}>
          <span className="label">{t(`console.flexible.${language}`)}</span>
          <textarea
            rows={2}
            maxLength={300}
            lang={language}
            data-testid={`words-${language}`}
            value={value}
            onChange={({ target }) => set(target.value)}
          />
        </label>
      ))}
    </Dialog>
  );
}
