import Taro from '@tarojs/taro';
import { createState } from '@/state/create-state';

/** Whether the city can be reached, as far as the phone knows. */
export const online = createState(true);

/** What a request found out; watchers hear of changes alone. */
export function setOnline(reached: boolean): void {
  if (online.get() !== reached) online.set(reached);
}

/** Begins to watch the network; called once when the app starts. */
export function watchNetwork(): void {
  Taro.getNetworkType({ success: ({ networkType }) => setOnline(networkType !== 'none') });
  Taro.onNetworkStatusChange(({ isConnected }) => setOnline(isConnected));
}
