import type { Officer } from '@yilu/contracts';
import { Redirect } from 'wouter';
import { KeysPage } from '../hotline-keys/keys-page.js';
import { MoveDesk } from '../move-tasks/move-desk.js';
import { PhotoDesk } from '../photo-marking/photo-desk.js';
import { BatchesPage } from '../reward-batches/batches-page.js';
import { type Act, may } from '../session/permissions.js';
import { Forbidden } from '../shell/forbidden.js';
import { SubNav } from '../shell/sub-nav.js';
import { StickersPage } from '../stickers/stickers-page.js';
import { OpeningsPage } from '../tip-review/openings-page.js';
import { TipDesk } from '../tip-review/tip-desk.js';
import './review.css';

const tabs = [
  { id: 'photos', text: 'console.review.tab.photos', act: 'mark_photos' },
  { id: 'tips', text: 'console.review.tab.tips', act: 'read_tips' },
  { id: 'openings', text: 'console.review.tab.openings', act: 'open_reporters' },
  { id: 'moves', text: 'console.review.tab.moves', act: 'see_moves' },
  { id: 'rewards', text: 'console.review.tab.rewards', act: 'pay_rewards' },
  { id: 'stickers', text: 'console.review.tab.stickers', act: 'keep_facilities' },
  { id: 'keys', text: 'console.review.tab.keys', act: 'keep_api_keys' },
] as const satisfies readonly { id: string; text: string; act: Act }[];

interface ReviewPageProps {
  readonly officer: Officer;
  readonly tab: string | undefined;
  readonly open: string | undefined;
}

/** What citizens sent and an officer looks at before it counts (D6), and what belongs to it: rewards, stickers, keys. */
export function ReviewPage({ officer, tab, open }: ReviewPageProps) {
  const mine = tabs.filter(({ act }) => may(officer.roles, act));
  const [first] = mine;
  if (!first) return <Forbidden />;
  if (!tab) return <Redirect to={`/review/${first.id}`} replace />;
  const at = mine.find(({ id }) => id === tab)?.id;
  if (!at) return <Forbidden />;
  return (
    <div className="sub-frame">
      <SubNav base="/review" label="console.review.nav" pages={mine} current={at} />
      <div className="sub-main">
        {at === 'photos' && <PhotoDesk officer={officer} open={open} />}
        {at === 'tips' && <TipDesk officer={officer} open={open} />}
        {at === 'openings' && <OpeningsPage />}
        {at === 'moves' && <MoveDesk officer={officer} open={open} />}
        {at === 'rewards' && <BatchesPage />}
        {at === 'stickers' && <StickersPage open={open} />}
        {at === 'keys' && <KeysPage />}
      </div>
    </div>
  );
}
