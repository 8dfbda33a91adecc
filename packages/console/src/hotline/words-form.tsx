import { useKeptText } from '../shell/use-kept-text.js';
import { useWords } from '../words.js';
import type { ActFormProps } from './act-form.js';
import { ActFrame } from './act-frame.js';
import { longestAnswer, longestWords, placeholderIn, shortestReason, shortestReply } from './acts.js';
import { TemplateWords } from './template-words.js';
import { useAct } from './use-act.js';

type WordsAct = 'reject' | 'return' | 'reply' | 'reopen';

/** What is done with words alone: a reason, a reply, what somebody says on the telephone. */
export function WordsForm({ act, report, onActed }: ActFormProps & { readonly act: WordsAct }) {
  const { t } = useWords();
  const [words, setWords] = useKeptText(`hotline.${report.reportId}.${act}`);
  const sending = useAct({ report, act, onActed, onSent: () => setWords('') });
  const said = words.trim();
  const isReply = act === 'reply';
  const missing =
    said.length < (isReply ? shortestReply : shortestReason)
      ? (`console.hotline.missing.${isReply ? 'reply' : 'reason'}` as const)
      : isReply && placeholderIn(said)
        ? 'console.hotline.missing.placeholder'
        : undefined;
  const send = () => sending.mutate(act === 'reject' || act === 'return' ? { reason: said } : { text: said });
  return (
    <ActFrame {...{ act, report, sending }} missing={missing} onSend={send}>
      <p className="muted">{t(`console.hotline.follows.${act}`)}</p>
      <TemplateWords
        first
        report={report}
        act={act}
        label={`console.hotline.words.${act}`}
        value={words}
        onChange={setWords}
        longest={isReply ? longestAnswer : longestWords}
        rows={isReply ? 5 : 3}
        testId="act-words"
      />
    </ActFrame>
  );
}
