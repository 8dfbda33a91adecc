import { useMutation } from '@tanstack/react-query';
import { longestChatText, photoMediaTypes } from '@yilu/contracts/constants';
import { useRef, useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { useKeptText } from '../shell/use-kept-text.js';
import { say, useWords } from '../words.js';
import { phrases } from './phrases.js';
import { announced, sendPicture } from './send-picture.js';

interface AnswerFormProps {
  readonly conversationId: string;
  readonly officerId: string;
  readonly onSent: () => Promise<void>;
}

/** The officer's message: typed, or a phrase to begin with; a picture beside it. */
export function AnswerForm({ conversationId, officerId, onSent }: AnswerFormProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const [text, setText] = useKeptText(`chat.${officerId}.${conversationId}`);
  const [refused, setRefused] = useState(false);
  const answer = useMutation({
    mutationFn: (content: string) => api.answerCitizen(conversationId, content),
    onSuccess: async () => {
      setText('');
      await onSent();
    },
  });
  const show = useMutation({
    mutationFn: async (file: File) => {
      const picture = await announced(file);
      setRefused(!picture);
      if (picture) await sendPicture(api, conversationId, file, picture);
    },
    onSuccess: onSent,
  });
  useShortcuts({ w: () => field.current?.focus() });
  const content = text.trim();
  const send = () => {
    if (content && !answer.isPending) answer.mutate(content);
  };
  return (
    <form
      className="chat-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label className="chat-phrases">
        <span className="sr-only">{t('desk.templates')}</span>
        <select
          data-testid="chat-template"
          value=""
          onChange={({ target }) => {
            const key = phrases.find((phrase) => phrase === target.value);
            if (key) setText(`${text ? `${text}\n` : ''}${say('zh-CN', key)}`);
            field.current?.focus();
          }}
        >
          <option value="">{t('desk.templates')}</option>
          {phrases.map((key) => (
            <option key={key} value={key}>
              {t(key)}
            </option>
          ))}
        </select>
      </label>
      <label className="chat-field">
        <span className="sr-only">{t('desk.write')}</span>
        <textarea
          ref={field}
          data-testid="chat-text"
          rows={2}
          dir="auto"
          maxLength={longestChatText}
          placeholder={t('desk.send_hint')}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            send();
          }}
        />
      </label>
      <div className="chat-buttons">
        <input
          ref={chooser}
          hidden
          type="file"
          accept={photoMediaTypes.join(',')}
          data-testid="chat-file"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = '';
            if (file) show.mutate(file);
          }}
        />
        <button type="button" className="button" disabled={show.isPending} onClick={() => chooser.current?.click()}>
          {t(show.isPending ? 'desk.picture_sending' : 'desk.picture')}
        </button>
        <button
          type="submit"
          className="button primary"
          data-testid="chat-send"
          disabled={answer.isPending || content === ''}
        >
          {t('desk.send')}
        </button>
      </div>
      {refused && <p className="note danger">{t('desk.picture_refused')}</p>}
      {(answer.error ?? show.error) && <ProblemNote error={(answer.error ?? show.error) as Error} />}
    </form>
  );
}
