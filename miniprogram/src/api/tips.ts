import type {
  AddTipMediaRequest,
  ClaimRewardRequest,
  FileTipRequest,
  OwnOpenings,
  RewardClaimed,
  RewardPage,
  TipChanged,
  TipFiled,
  TipMediaForm,
  TipPage,
  TipStanding,
  TipView,
} from '@yilu/contracts';
import { store, stored } from '@/platform/storage';
import { call } from './call';
import { Unreachable } from './problem';

/** Numbers as this phone has made and kept them; the city reads them before it believes them. */
type Sent<T, Numbers extends keyof T> = Omit<T, Numbers> & {
  readonly [K in Numbers]: NonNullable<T[K]> extends readonly unknown[] ? readonly string[] : string;
};

const tip = (tipId: string, rest = '') => `/tips/${encodeURIComponent(tipId)}${rest}`;
const after = (cursor?: string) => (cursor ? `?cursor=${encodeURIComponent(cursor)}` : '');
const standingName = 'me:tip-standing';

/** The rules and how one stands; without a network what this phone read last, for a camera does not wait for a signal. */
export async function getTipStanding(): Promise<TipStanding> {
  try {
    const standing = await call<TipStanding>({ method: 'GET', path: '/tips/standing' });
    store(standingName, standing);
    return standing;
  } catch (fault) {
    const kept = stored<TipStanding>(standingName);
    if (kept && fault instanceof Unreachable) return kept;
    throw fault;
  }
}
export const askTipMediaForm = (body: Sent<AddTipMediaRequest, 'tipId' | 'beside'>) =>
  call<TipMediaForm>({ method: 'POST', path: '/tips/photos', body });
export const fileTip = (body: Sent<FileTipRequest, 'tipId' | 'media'>) =>
  call<TipFiled>({ method: 'POST', path: '/tips', body });
export const listTips = (cursor?: string) => call<TipPage>({ method: 'GET', path: `/tips${after(cursor)}` });
export const getTip = (tipId: string) => call<TipView>({ method: 'GET', path: tip(tipId) });
export const appealTip = (tipId: string, text: string) =>
  call<TipChanged>({ method: 'POST', path: tip(tipId, '/appeal'), body: { text } });

/** Who opened one's identity as a reporter. */
export const listOpenings = () => call<OwnOpenings>({ method: 'GET', path: '/reporters/openings' });

export const listRewards = (cursor?: string) =>
  call<RewardPage>({ method: 'GET', path: `/payments/rewards${after(cursor)}` });
export const claimReward = (rewardId: string, body: ClaimRewardRequest) =>
  call<RewardClaimed>({ method: 'POST', path: `/payments/rewards/${encodeURIComponent(rewardId)}/claim`, body });
