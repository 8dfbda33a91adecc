import { useMutation } from '@tanstack/react-query';
import type { ChatMessage, OfficerConversationView } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { useEffect, useRef } from 'react';
import { Icon } from '../shell/icon.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';

interface ThreadLinesProps {
  readonly view: OfficerConversationView;
  readonly holds: boolean;
  readonly onEarlier: () => Promise<void>;
  readonly onPicture: (index: number) => void;
  readonly onStale: () => void;
}

/** What was said, oldest first; the newest line is brought into sight. */
export function ThreadLines({ view, holds, onEarlier, onPicture, onStale }: ThreadLinesProps) {
  const { t } = useWords();
  const end = useRef<HTMLDivElement>(null);
  const earlier = useMutation({ mutationFn: onEarlier });
  const last = view.messages.at(-1)?.place;
  useEffect(() => {
    if (last !== undefined) end.current?.scrollIntoView({ block: 'end' });
  }, [last]);
  // The newest picture pushes the end down when it comes.
  const loaded = (place: number) => {
    if (place === last) end.current?.scrollIntoView({ block: 'end' });
  };

  const shown = view.messages.filter(({ picture }) => picture?.url).map(({ place }) => place);
  return (
    <section className="block chat" aria-label={t('desk.thread')}>
      {view.earlier && (
        <button
          type="button"
          className="button small"
          data-testid="chat-earlier"
          disabled={earlier.isPending}
          onClick={() => earlier.mutate()}
        >
          {t('desk.earlier')}
        </button>
      )}
      {earlier.error && <ProblemNote error={earlier.error} />}
      <ol className="chat-lines" data-testid="chat-lines">
        {view.messages.map((message) =>
          message.note ? (
            <NoteLine key={message.place} message={message} />
          ) : (
            <MessageLine
              key={message.place}
              message={message}
              holds={holds}
              onPicture={() => onPicture(shown.indexOf(message.place))}
              onStale={onStale}
              onLoaded={() => loaded(message.place)}
            />
          ),
        )}
      </ol>
      <div ref={end} />
    </section>
  );
}

function NoteLine({ message }: { message: ChatMessage }) {
  const { locale, t } = useWords();
  if (!message.note) return null;
  const name = message.officer?.name ?? '';
  return (
    <li className="chat-note hint">
      {t(`desk.note.${message.note}`, { name })} · {formatInstant(locale, message.at)}
    </li>
  );
}

interface MessageLineProps {
  readonly message: ChatMessage;
  readonly holds: boolean;
  readonly onPicture: () => void;
  readonly onStale: () => void;
  readonly onLoaded: () => void;
}

function MessageLine({ message, holds, onPicture, onStale, onLoaded }: MessageLineProps) {
  const { locale, t } = useWords();
  const { by, officer, at, text, picture } = message;
  return (
    <li className={`chat-line ${by}`} data-testid="chat-line">
      <p className="chat-who hint">
        {officer ? officer.name : t('desk.by_citizen')} · {formatInstant(locale, at)}
      </p>
      {text && (
        <p className="chat-text" dir="auto">
          {text}
        </p>
      )}
      {picture?.url && (
        <button type="button" className="chat-picture" data-testid="chat-picture" onClick={onPicture}>
          <img src={picture.url} alt={t('chat.picture')} onError={onStale} onLoad={onLoaded} />
        </button>
      )}
      {picture && !picture.url && (
        <p className="chat-text muted">
          <Icon name={picture.state === 'refused' ? 'cross' : 'lock'} />{' '}
          {picture.refusal
            ? t('chat.picture_refused', { reason: t(`photo_refusal.${picture.refusal}`) })
            : t(holds ? 'chat.picture_gone' : 'desk.pictures_sealed')}
        </p>
      )}
    </li>
  );
}
