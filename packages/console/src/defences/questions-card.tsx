import type { StaffDefence } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { useWords } from '../words.js';

/** What was asked, and what the citizen replied, in order. */
export function QuestionsCard({ defence: { earlierQuestions, question } }: { defence: StaffDefence }) {
  const { locale, t } = useWords();
  const asked = [...earlierQuestions, ...(question ? [question] : [])];
  if (asked.length === 0) return null;
  return (
    <section className="block" aria-labelledby="defence-questions-title">
      <h2 id="defence-questions-title">{t('console.defences.questions')}</h2>
      <ol className="questions">
        {asked.map(({ at, text, reply, repliedAt }) => (
          <li key={at}>
            <span className="hint">{formatInstant(locale, at)}</span>
            <p className="prose strong">{text}</p>
            {reply ? <blockquote className="prose">{reply}</blockquote> : <p>{t('console.defences.waiting')}</p>}
            {repliedAt && <span className="hint">{formatInstant(locale, repliedAt)}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
