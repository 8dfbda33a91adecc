import { View } from '@tarojs/components';
import type { ExamSubject, SessionView } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel/day';
import { nearestSites } from '@yilu/law/exams/nearest-sites';
import { ningboProfile } from '@yilu/law/exams/profile';
import { useState } from 'react';
import { changeSession, listSites } from '@/api/exams';
import { cityNow } from '@/platform/clock';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, TroubleNotice, Waiting } from '@/ui/parts';
import { Sure } from '@/ui/sure';
import { openSessions } from '../open-sessions';
import { useExamsSay } from '../say';
import { whenAndWhere } from '../session-list';
import type { Acting } from './acting';

interface ChangingProps extends Acting {
  readonly session: SessionView;
}

/** Another session at this site or the nearest ones, as long as changes are left and it is not too late. */
export function Changing({ booking, session, busy, perform }: ChangingProps) {
  const say = useExamsSay();
  const [isOpen, setIsOpen] = useState(false);
  const { subject, changesLeft, cancelUntil, pool } = booking;
  const isLate = !cancelUntil || dayOf(cityNow()) > cancelUntil.on;
  if (changesLeft === 0 || isLate || pool === 'priority') return null;
  return (
    <Card id="changing" title={say('exam.change')}>
      <View className="hint above">
        {say('exam.change_hint')} {say('exam.change_left', { count: changesLeft })}
      </View>
      {isOpen ? (
        <Others
          session={session}
          subject={subject}
          busy={busy}
          onChange={(sessionId) => perform(() => changeSession(subject, sessionId))}
        />
      ) : (
        <Action id="show-others" tone="plain" onTap={() => setIsOpen(true)}>
          {say('exam.change')}
        </Action>
      )}
    </Card>
  );
}

interface OthersProps {
  readonly session: SessionView;
  readonly subject: ExamSubject;
  readonly busy: boolean;
  readonly onChange: (sessionId: string) => void;
}

/** Free sessions where the law lets a booking move to. */
async function othersNear(session: SessionView, subject: ExamSubject): Promise<readonly SessionView[]> {
  const [{ items: sites }, open] = await Promise.all([listSites(), openSessions(subject)]);
  const here = sites.find(({ siteId }) => siteId === session.siteId);
  const near = here ? nearestSites(here, sites, ningboProfile).map(({ siteId }) => siteId) : [];
  return open.filter(
    (one) =>
      one.sessionId !== session.sessionId &&
      one.free > 0 &&
      near.includes(one.siteId) &&
      session.classes.some((kind) => one.classes.includes(kind)),
  );
}

function Others({ session, subject, busy, onChange }: OthersProps) {
  const say = useExamsSay();
  const { data, trouble } = useLoaded(() => othersNear(session, subject));
  if (!data) return trouble ? <TroubleNotice trouble={trouble} /> : <Waiting />;
  if (data.length === 0) return <View id="no-others">{say('exam.change_none')}</View>;
  return (
    <>
      {data.map((other) => (
        <Sure
          key={other.sessionId}
          id={`change-${other.sessionId}`}
          tone="plain"
          text={say('exam.change_to', whenAndWhere(say, other))}
          confirm={say('action.confirm')}
          busy={busy}
          onSure={() => onChange(other.sessionId)}
        />
      ))}
    </>
  );
}
