import type { ServiceView } from '@yilu/contracts';
import { useEffect, useRef, useState } from 'react';
import { ProblemNote } from '../shell/problem-note.js';
import { type PlainKey, useWords } from '../words.js';
import { AttributeFields } from './attribute-fields.js';
import { type CallerDraft, lines } from './caller-draft.js';
import { ServiceSelect } from './service-select.js';
import { SuggestedServices } from './suggested-services.js';
import { useSuggestion } from './use-reports.js';

const longestWords = 4_000;
const longestPlace = 200;
/** Whoever pauses has said something: only then is it read. */
const pauseMilliseconds = 700;

interface CallFormProps {
  readonly draft: CallerDraft;
  readonly services: readonly ServiceView[];
  readonly phone: string;
  readonly onPhone: (phone: string) => void;
  readonly onDraft: (draft: CallerDraft) => void;
  readonly missing: PlainKey | undefined;
  readonly sending: { readonly isPending: boolean; readonly error: Error | null };
  readonly onClear: () => void;
  readonly onSend: () => void;
}

/** The words as they stand once whoever types has paused. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setPaused(text), pauseMilliseconds);
    return () => window.clearTimeout(timer);
  }, [text]);
  return paused;
}

/** What is asked of a caller, in the order in which he tells it: what is wrong, where, what his service asks, his telephone. */
export function CallForm(props: CallFormProps) {
  const { draft, services, phone, onPhone, onDraft, missing, sending, onClear, onSend } = props;
  const { t } = useWords();
  const words = useRef<HTMLTextAreaElement>(null);
  const change = (next: Partial<CallerDraft>) => onDraft({ ...draft, ...next });
  const paused = usePaused(draft.words);
  const suggestion = useSuggestion(paused, true);
  const service = services.find(({ code }) => code === draft.serviceCode);
  useEffect(() => words.current?.focus(), []);
  const choose = (serviceCode: string) => {
    const { data } = suggestion;
    change({
      serviceCode,
      // What its text was taken for is measured by what the operator chose, whichever that is.
      suggested: data?.serviceCode ? { serviceCode: data.serviceCode, confidence: data.confidence } : undefined,
      // What the machine read out of his words fills what is still empty.
      ...(data && data.serviceCode === serviceCode ? { answers: { ...data.attributes, ...draft.answers } } : {}),
      ...(data?.place && !draft.place ? { place: data.place } : {}),
    });
  };
  return (
    <form
      className="block call-form"
      data-testid="call-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!missing && !sending.isPending) onSend();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      <fieldset>
        <legend className="label">{t('console.hotline.line')}</legend>
        <div className="chips">
          {lines.map((line) => (
            <button
              type="button"
              key={line}
              className="chip"
              aria-pressed={line === draft.line}
              data-testid={`line-${line}`}
              onClick={() => change({ line })}
            >
              {line}
            </button>
          ))}
        </div>
      </fieldset>
      <label>
        <span className="label">{t('console.hotline.call_words')}</span>
        <textarea
          ref={words}
          rows={4}
          maxLength={longestWords}
          data-testid="call-words"
          value={draft.words}
          onChange={({ target }) => change({ words: target.value })}
        />
      </label>
      <SuggestedServices suggestion={suggestion} services={services} chosen={draft.serviceCode} onChoose={choose} />
      <ServiceSelect services={services} value={draft.serviceCode} onChange={choose} testId="call-service" />
      <div className="two">
        <label>
          <span className="label">{t('console.hotline.call_place')}</span>
          <input
            data-testid="call-place"
            maxLength={longestPlace}
            value={draft.place}
            onChange={({ target }) => change({ place: target.value })}
          />
        </label>
        <label>
          <span className="label">{t('console.hotline.call_asset')}</span>
          <input
            data-testid="call-asset"
            autoComplete="off"
            placeholder="NB-1024"
            value={draft.assetCode}
            onChange={({ target }) => change({ assetCode: target.value })}
          />
        </label>
      </div>
      {service && service.attributes.length > 0 && (
        <AttributeFields
          questions={service.attributes}
          answers={draft.answers}
          onAnswers={(answers) => change({ answers })}
        />
      )}
      <label>
        <span className="label">{t('console.hotline.call_phone')}</span>
        <input
          type="tel"
          data-testid="call-phone"
          autoComplete="off"
          value={phone}
          onChange={({ target }) => onPhone(target.value)}
        />
        <span className="hint">{t('console.hotline.call_phone_hint')}</span>
      </label>
      {sending.error && <ProblemNote error={sending.error} />}
      <div className="decision-foot">
        <p className="missing grow" role="status" data-testid="call-missing">
          {missing && t(missing)}
        </p>
        <button type="button" className="button" data-testid="call-clear" onClick={onClear}>
          {t('console.hotline.call_clear')}
        </button>
        <button
          type="submit"
          className="button primary"
          data-testid="call-file"
          disabled={missing !== undefined || sending.isPending}
        >
          {t('console.hotline.call_file')}
        </button>
      </div>
    </form>
  );
}
