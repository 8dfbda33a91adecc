import { useWords } from '../words.js';
import type { ActFormProps } from './act-form.js';
import { ActFrame } from './act-frame.js';
import { useAct } from './use-act.js';

/** What needs no words: taken up by the desk, looked at by its unit. */
export function ConfirmForm({ act, report, onActed }: ActFormProps & { readonly act: 'accept' | 'acknowledge' }) {
  const { t } = useWords();
  const sending = useAct({ report, act, onActed });
  return (
    <ActFrame {...{ act, report, sending }} onSend={() => sending.mutate({})}>
      <p>{t(`console.hotline.follows.${act}`)}</p>
    </ActFrame>
  );
}
