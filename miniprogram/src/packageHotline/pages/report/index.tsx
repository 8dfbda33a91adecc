import { useRouter, useShareAppMessage } from '@tarojs/taro';
import type { Trouble } from '@/api/problem';
import { session } from '@/api/session';
import { addressOf } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useLoaded } from '@/state/use-loaded';
import { NotRead } from '@/ui/not-read';
import { Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { isPrivateService } from '../../following/answers';
import { CourseCard } from '../../following/course-card';
import { FindByNumber } from '../../following/find-by-number';
import { Judging } from '../../following/judging';
import { MainAction } from '../../following/main-action';
import { NumberCard } from '../../following/number-card';
import { Pictures } from '../../following/pictures';
import { type ReadReport, readReport } from '../../following/read-report';
import { grouped, readNumber } from '../../following/report-number';
import { useFollowingSay } from '../../following/say';
import { isAsked, mainActionOf, toneOf } from '../../following/standing';
import { StandingCard } from '../../following/standing-card';
import { TakingPart } from '../../following/taking-part';
import { useRefresh } from '../../following/use-refresh';
import { WhatCard } from '../../following/what-card';
import { WhereCard } from '../../following/where-card';
import '../../following/hotline-following.scss';

/** A report by its number: for everybody, and with more for whoever filed or follows it. */
export default function Report() {
  const id = useRouter().params['id'] ?? '';
  const number = readNumber(id) ?? id;
  const signedIn = useWatched(session) !== undefined;
  // Signing in shows another view of the same number.
  return <Watched key={String(signedIn)} number={number} signedIn={signedIn} />;
}

function Watched({ number, signedIn }: { number: string; signedIn: boolean }) {
  const say = useFollowingSay();
  const { data, trouble, reload } = useLoaded(() => readReport(number, signedIn));
  useRefresh(reload);
  useShareAppMessage(() => ({ title: say('following.title'), path: addressOf('report', { id: number }) }));
  if (data) return <Shown {...data} signedIn={signedIn} trouble={trouble} reload={reload} />;
  const unknown = trouble?.code === 'feedback.no_report' || trouble?.code === 'request.invalid';
  return (
    <Shell title={say('following.title')}>
      {unknown ? (
        <>
          <Notice tone="warn" id="unknown-number">
            {say('following.unknown')}
          </Notice>
          <FindByNumber first={number} />
        </>
      ) : trouble ? (
        <NotRead trouble={trouble} onAgain={reload} />
      ) : (
        <Waiting />
      )}
    </Shell>
  );
}

interface ShownProps extends ReadReport {
  readonly signedIn: boolean;
  readonly trouble: Trouble | undefined;
  readonly reload: () => Promise<void>;
}

function Shown({ report, own, signedIn, trouble, reload }: ShownProps) {
  const say = useFollowingSay();
  const { reportId, serviceCode, photos, place, location, duplicateOf } = report;
  const isPrivate = isPrivateService(serviceCode);
  const main = mainActionOf({ report, own, isPrivate });
  const pictures = { photos, isPrivate, onStale: () => void reload() };
  return (
    <Shell
      title={say('following.title')}
      action={main ? <MainAction main={main} report={report} signedIn={signedIn} onChanged={reload} /> : undefined}
    >
      <TroubleNotice trouble={trouble} />
      <StandingCard report={report} asked={isAsked(own)} />
      {duplicateOf ? (
        <Notice id="joined">
          {say('following.joined', { number: grouped(reportId), other: grouped(duplicateOf) })}
        </Notice>
      ) : null}
      <Pictures shows="fixed" {...pictures} />
      {own ? <Judging own={own} onChanged={reload} /> : null}
      {main === 'again' ? (
        <Notice id="what-next">
          {say(report.status === 'rejected' ? 'following.after.rejected' : 'following.after.closed')}
        </Notice>
      ) : null}
      <Pictures shows="trouble" {...pictures} />
      <WhatCard report={report} byPhone={isPrivate && own === undefined} isPrivate={isPrivate} />
      <WhereCard id={reportId} place={place} location={location} tone={markOf(report)} />
      <CourseCard steps={report.steps} />
      {isPrivate && !own?.following ? null : (
        <TakingPart report={report} own={own} open={main === 'too'} onChanged={reload} />
      )}
      <NumberCard number={reportId} title={say.of(report.service)} isPrivate={isPrivate} />
    </Shell>
  );
}

const markOf = (report: ReadReport['report']): 'open' | 'done' | 'late' =>
  report.overdue ? 'late' : toneOf(report) === 'ok' ? 'done' : 'open';
