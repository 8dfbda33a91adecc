import { useMutation } from '@tanstack/react-query';
import type { ServiceEvent } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel/day';
import { formatDate, formatMoney } from '@yilu/look/format';
import { useDesk } from '../api/api-context.js';
import { saveFile } from '../case/save-file.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords, type Words } from '../words.js';
import type { Paper } from './papers-page.js';

function stateOf({ t, locale }: Words, { mailedOn, returnedOn, publishedOn, service }: Paper): string {
  const day = (on: string) => formatDate(locale, on);
  if (publishedOn)
    return t('console.papers.state.published', { day: day(publishedOn), until: day(service.until?.on ?? publishedOn) });
  if (returnedOn) return t('console.papers.state.returned', { day: day(returnedOn) });
  return mailedOn ? t('console.papers.state.mailed', { day: day(mailedOn) }) : t('console.papers.state.to_mail');
}

interface PaperLineProps {
  readonly paper: Paper;
  readonly onStep: (event: ServiceEvent) => void;
}

/** One decision on its way: where it is, the text of its public notice, its print, and the steps that come next. */
export function PaperLine({ paper, onStep }: PaperLineProps) {
  const { api } = useDesk();
  const words = useWords();
  const { t, locale, pick } = words;
  const { number, maskedName, maskedPlate, decidedAt, fen, notice, may } = paper;
  const print = useMutation({
    mutationFn: () => api.printDecision(number),
    onSuccess: (content) => saveFile(content, `${number}.pdf`),
  });
  return (
    <li className="block" data-testid={`paper-${number}`}>
      <header className="block-head">
        <h2 className="grow number">{number}</h2>
        <span className="hint">{stateOf(words, paper)}</span>
      </header>
      <p>
        {t('console.papers.about', {
          name: maskedName,
          plate: maskedPlate,
          day: formatDate(locale, dayOf(new Date(decidedAt))),
        })}
        {fen > 0 && <span className="number"> · {formatMoney(fen)}</span>}
      </p>
      {notice && (
        <p>
          <span className="label">{t('console.papers.notice')}</span>
          {pick(notice)}
        </p>
      )}
      <div className="chips">
        <button
          type="button"
          className="button"
          data-testid="print-paper"
          disabled={print.isPending}
          onClick={() => print.mutate()}
        >
          {t('console.papers.print')}
        </button>
        {may.map((event) => (
          <button
            type="button"
            key={event}
            className="button"
            data-testid={`note-${event}`}
            onClick={() => onStep(event)}
          >
            {t(`console.papers.event.${event}`)}
          </button>
        ))}
      </div>
      {print.error && <ProblemNote error={print.error} />}
    </li>
  );
}
