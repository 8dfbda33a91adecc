import { type Shape, shapeOf, shapes } from '@yilu/law';
import { type KeyboardEvent, useId, useState } from 'react';
import { useWords } from '../words.js';
import { searchShapes } from './shape-search.js';

interface ShapeFieldProps {
  readonly value: string;
  readonly parties: Shape['parties'];
  readonly onChoose: (shape: Shape) => void;
}

/** A search over the law's shapes: type a code, a word or an article; arrows and Enter choose. */
export function ShapeField({ value, parties, onChoose }: ShapeFieldProps) {
  const { t, pick } = useWords();
  const listId = useId();
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(0);
  const chosen = shapeOf(value);
  const found = typed === undefined ? [] : searchShapes(shapes, typed, parties);

  const choose = (shape: Shape | undefined) => {
    if (!shape) return;
    onChoose(shape);
    setTyped(undefined);
  };
  const pressed = (event: KeyboardEvent) => {
    if ((event.key === 'ArrowDown' || event.key === 'Enter') && typed === undefined) setTyped('');
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter' && typed !== undefined) choose(found[active]);
    else if (event.key === 'Escape' && typed !== undefined) setTyped(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="combo">
      <label>
        <span className="label">{t('console.decision.shape')}</span>
        <input
          id="decision-shape"
          data-testid="decision-shape"
          role="combobox"
          aria-expanded={typed !== undefined}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={typed !== undefined && found[active] ? `${listId}-${found[active].code}` : undefined}
          autoComplete="off"
          placeholder={t('console.decision.shape_search')}
          value={typed ?? (chosen ? `${chosen.code} ${pick(chosen)}` : '')}
          onChange={({ target }) => {
            setTyped(target.value);
            setActive(0);
          }}
          onFocus={({ target }) => target.select()}
          onBlur={() => setTyped(undefined)}
          onKeyDown={pressed}
        />
      </label>
      <div
        id={listId}
        role="listbox"
        aria-label={t('console.decision.shape')}
        className="combo-list"
        hidden={!found.length}
      >
        {found.map((shape, at) => (
          <div
            key={shape.code}
            id={`${listId}-${shape.code}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            data-testid="decision-shape-option"
            data-code={shape.code}
            ref={at === active ? (option) => option?.scrollIntoView({ block: 'nearest' }) : undefined}
            // The field would lose the focus, and with it the list, before a click arrives.
            onMouseDown={(event) => {
              event.preventDefault();
              choose(shape);
            }}
          >
            <span>
              <strong>{shape.code}</strong> {pick(shape)}
            </span>
            <span className="hint">{shape.basis}</span>
          </div>
        ))}
      </div>
      {typed !== undefined && found.length === 0 && <p className="hint">{t('console.decision.shape_none')}</p>}
    </div>
  );
}
