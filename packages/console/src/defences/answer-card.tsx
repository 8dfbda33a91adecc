import type { StaffDefence } from '@yilu/contracts';
import { formatDay, formatInstantInFull } from '@yilu/look/format';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import { documentName } from './given-documents.js';

const looks = {
  upheld: { tone: 'ok', icon: 'check' },
  changed: { tone: 'ok', icon: 'check' },
  rejected: { tone: 'plain', icon: 'cross' },
} as const;

/** The answer as the citizen has it, with what he may do next. */
export function AnswerCard({ defence: { answer, documentsGiven } }: { defence: StaffDefence }) {
  const words = useWords();
  const { locale, pick, t } = words;
  if (!answer) return null;
  const cited = documentsGiven.flatMap((document, index) =>
    answer.evidence.includes(document.documentId) ? [documentName(words, document, index)] : [],
  );
  return (
    <section className="block" aria-labelledby="answer-title" data-testid="defence-answered">
      <header className="block-head">
        <h2 id="answer-title">{t('console.defences.answered')}</h2>
        <Tag {...looks[answer.outcome]}>{t(`console.defences.state.${answer.outcome}`)}</Tag>
        <span className="hint">{formatInstantInFull(locale, answer.at)}</span>
      </header>
      <p>
        {t('console.defences.answer_ground')} <strong>{pick(answer.ground)}</strong>{' '}
        <span className="hint">{pick(answer.ground.basis)}</span>
      </p>
      <p className="prose">{answer.reasons}</p>
      {cited.length > 0 && (
        <p className="muted">{t('console.defences.cited', { documents: cited.join(t('console.list_comma')) })}</p>
      )}
      {answer.remedies.length > 0 && (
        <>
          <h3>{t('console.defences.remedies')}</h3>
          <ul className="stack">
            {answer.remedies.map(({ kind, text, last }) => (
              <li key={kind}>
                {last ? t('console.defences.until', { text: pick(text), day: formatDay(locale, last.on) }) : pick(text)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
