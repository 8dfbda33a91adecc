import Taro from '@tarojs/taro';
import { createState } from '@/state/create-state';

/** Whether the phone has a network, as far as it knows. */
export const online = createState(true);

/** Begins to watch the network; called once when the app starts. */
export function watchNetwork(): void {
  Taro.getNetworkType({ success: ({ networkType }) => online.set(networkType !== 'none') });
  Taro.onNetworkStatusChange(({ isConnected }) => online.set(isConnected));
}
