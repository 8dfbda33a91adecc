import type { PhotoRegion } from '@yilu/contracts';
import type { Ref } from 'react';
import { useWords } from '../words.js';

interface NothingToHideProps {
  readonly regions: readonly PhotoRegion[];
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly testId: string;
  readonly field?: Ref<HTMLInputElement>;
}

/** Said by a tick of its own: a photograph without rectangles may as well be one that nobody has looked at. */
export function NothingToHide({ regions, checked, onChange, testId, field }: NothingToHideProps) {
  const { t } = useWords();
  return (
    <label className="check">
      <input
        type="checkbox"
        ref={field}
        data-testid={testId}
        disabled={regions.length > 0}
        checked={checked && regions.length === 0}
        onChange={({ target }) => onChange(target.checked)}
      />
      {t('console.marking.nothing')}
    </label>
  );
}
