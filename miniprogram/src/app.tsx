import '@/launch/browser';
import { useDidShow, useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { session } from '@/api/session';
import { sendWaiting } from '@/capture/queue';
import { followLaunch } from '@/launch/wallet';
import { online, watchNetwork } from '@/platform/network';
import './tokens.scss';
import './app.scss';

if (process.env.TARO_ENV === 'h5') require('./browser.scss');

export default function App({ children }: PropsWithChildren) {
  useLaunch((options) => {
    watchNetwork();
    online.subscribe(() => {
      if (online.get()) void sendWaiting();
    });
    session.subscribe(() => {
      if (session.get()) void sendWaiting();
    });
    followLaunch(options);
  });
  useDidShow((options) => {
    followLaunch(options as Parameters<typeof followLaunch>[0]);
    void sendWaiting();
  });
  return children;
}
