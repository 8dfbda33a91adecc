import { session } from '@/api/session';
import { addressOf, go } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { LinkLine } from '@/ui/link';
import { Action, Card } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { DraftRows } from '../../drafts/draft-rows';
import { FindByNumber } from '../../following/find-by-number';
import { ReportList } from '../../following/report-list';
import { useFollowingSay } from '../../following/say';
import '../../following/hotline-following.scss';

/** What I reported and follow, what is not sent yet, and the ways to everything else of the hotline. */
export default function Mine() {
  const say = useFollowingSay();
  const signedIn = useWatched(session) !== undefined;
  return (
    <Shell
      title={say('following.mine.title')}
      action={
        <Action id="report-new" onTap={() => go('reportNew')}>
          {say('following.new')}
        </Action>
      }
    >
      <DraftRows />
      {signedIn ? (
        <ReportList />
      ) : (
        <SignInCard id="reports-sign-in" why={say('following.mine.sign_in')} next={addressOf('reports')} />
      )}
      <FindByNumber />
      <Card>
        <LinkLine id="to-map" text={say('following.mine.map')} onTap={() => go('reportMap')} />
        <LinkLine id="to-areas" text={say('following.mine.areas')} onTap={() => go('areas')} />
        <LinkLine id="to-response" text={say('following.mine.response')} onTap={() => go('responseTimes')} />
        {signedIn ? <LinkLine id="to-export" text={say('following.mine.export')} onTap={() => go('privacy')} /> : null}
      </Card>
    </Shell>
  );
}
