import { View } from '@tarojs/components';
import type { SessionView } from '@yilu/contracts';
import { formatDay, formatInstant, formatTime } from '@yilu/look/format';
import { type ReactNode, useState } from 'react';
import { Card, Choice } from '@/ui/parts';
import { byDay } from './by-day';
import { type ExamsSay, useExamsSay } from './say';

/** When and where a session is, in one line. */
export const whenAndWhere = (say: ExamsSay, { startsAt, site }: Pick<SessionView, 'startsAt' | 'site'>) => ({
  at: formatInstant(say.locale, startsAt),
  site: say.of(site),
});

interface SessionListProps {
  readonly id: string;
  readonly sessions: readonly SessionView[];
  readonly row: (session: SessionView) => ReactNode;
}

const all = 'all';

/** Sessions by day, of all sites or of one. */
export function SessionList({ id, sessions, row }: SessionListProps) {
  const say = useExamsSay();
  const [siteId, setSiteId] = useState(all);
  const sites = new Map(sessions.map((one) => [one.siteId, say.of(one.site)]));
  const shown = sessions.filter((one) => siteId === all || one.siteId === siteId);
  return (
    <>
      {sites.size > 1 ? (
        <Choice
          id={`${id}-site`}
          value={siteId}
          options={[
            { value: all, text: say('apply.all_sites') },
            ...[...sites].map(([value, text]) => ({ value, text })),
          ]}
          onChoose={setSiteId}
        />
      ) : null}
      {byDay(shown).map(({ day, sessions: ofDay }) => (
        <Card key={day} title={formatDay(say.locale, day)}>
          {ofDay.map(row)}
        </Card>
      ))}
    </>
  );
}

/** A session under its day: from when to when, and where. */
export function SessionTimes({ session }: { session: SessionView }) {
  const say = useExamsSay();
  const { startsAt, endsAt, site } = session;
  return (
    <View>
      <View className="unread">
        {formatTime(startsAt)}–{formatTime(endsAt)}
      </View>
      <View>{say.of(site)}</View>
    </View>
  );
}
