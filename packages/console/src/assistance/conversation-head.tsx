import type { OfficerConversationView } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { Link } from 'wouter';
import { WaitTag } from '../queue/wait-tag.js';
import { Icon } from '../shell/icon.js';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import { useScreenWords } from './screen-words.js';

interface ConversationHeadProps {
  readonly view: OfficerConversationView;
  readonly now: number;
  readonly refreshing: boolean;
  readonly canOpenCase: boolean;
  readonly onRefresh: () => void;
}

/** Who asks, from which screen, since when, and about which case. */
export function ConversationHead({ view, now, refreshing, canOpenCase, onRefresh }: ConversationHeadProps) {
  const { locale, t } = useWords();
  const screenWords = useScreenWords();
  const { maskedName, since, openedAt, screen, subject, state, callbackSince, handOver, closed } = view;
  const last = view.messages.at(-1);
  const waits = state === 'waiting' || (state === 'answering' && last?.by === 'citizen');
  return (
    <>
      <header className="case-head">
        <div className="grow">
          <h1 className="case-title">{maskedName ?? t('desk.nameless')}</h1>
          <p className="case-facts">
            {waits && <WaitTag entry={{ kind: 'determination', since }} now={now} />}
            {callbackSince && (
              <Tag tone="warn" icon="phone">
                {t('desk.callback')}
              </Tag>
            )}
            {closed && <Tag icon="check">{t('desk.closed', { reason: t(`desk.reason.${closed.reason}`) })}</Tag>}
            <span>{formatInstantInFull(locale, openedAt)}</span>
            <span>{t('desk.from', { screen: screenWords(screen) })}</span>
            {subject && canOpenCase && (
              <Link href={`/cases/${subject.id}`} data-testid="chat-case">
                {t('desk.case')}
              </Link>
            )}
          </p>
        </div>
        <button type="button" className="button quiet" disabled={refreshing} onClick={onRefresh}>
          <Icon name="refresh" />
          {t('console.case.refresh')}
        </button>
      </header>
      {handOver && (
        <div className="note">
          <Icon name="next" />
          <div>
            <p className="strong">{t('desk.hand_over', { name: handOver.name })}</p>
            <p className="prose">{handOver.text}</p>
          </div>
        </div>
      )}
    </>
  );
}
