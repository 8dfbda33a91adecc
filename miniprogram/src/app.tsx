import '@/launch/browser';
import { useDidShow, useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { session } from '@/api/session';
import { followLaunch } from '@/launch/wallet';
import { sync } from '@/offline/sync';
import { fileWaiting } from '@/offline/waiting-reports';
import { online, watchNetwork } from '@/platform/network';
import { keepAppOnPhone } from '@/platform/service-worker';
import './tokens.scss';
import './app.scss';

if (process.env.TARO_ENV === 'h5') require('./browser.scss');

export default function App({ children }: PropsWithChildren) {
  useLaunch((options) => {
    watchNetwork();
    keepAppOnPhone();
    online.subscribe(() => {
      if (!online.get()) return;
      void sync();
      fileWaiting();
    });
    session.subscribe(() => {
      if (session.get()) void sync();
    });
    followLaunch(options);
  });
  useDidShow((options) => {
    followLaunch(options as Parameters<typeof followLaunch>[0]);
    void sync();
    fileWaiting();
  });
  return children;
}
