import { Text, View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import { type PropsWithChildren, type ReactNode, useEffect } from 'react';
import { goBack } from '@/platform/go';
import { online } from '@/platform/network';
import { toTop } from '@/platform/to-top';
import { useWatched } from '@/state/create-state';
import { preferences } from '@/state/preferences';
import { Emergency } from './emergency';
import { useSay } from './say';
import { spoken } from './spoken';
import { type Tab, TabBar } from './tab-bar';
import { Tap } from './tap';

let lastStep: string | undefined;

const pageName = (): string => /pages\/([a-z-]+)\//.exec(Taro.getCurrentInstance().router?.path ?? '')?.[1] ?? 'page';

interface ShellProps {
  readonly title: string;
  /** The main action, and at most one secondary: always within the thumb's reach. */
  readonly action?: ReactNode;
  readonly tab?: Tab;
  /** Which step of which accident, for whoever asks an officer from here; other screens go by the name of their page. */
  readonly accident?: { readonly screen: string; readonly caseId?: string };
  /** In place of the row with the officer and 122, which every screen has. */
  readonly top?: ReactNode;
}

/** Every screen: language, elder and dark mode, its title, whether the phone is offline, and the action at the bottom. */
export function Shell({ title, action, tab, accident, top, children }: PropsWithChildren<ShellProps>) {
  const say = useSay();
  const { elder, scheme, locale } = useWatched(preferences);
  const isOnline = useWatched(online);
  const setTitle = () => void Taro.setNavigationBarTitle({ title });
  useEffect(setTitle, [title]);
  useDidShow(setTitle);
  const step = accident?.caseId ? accident.screen : undefined;
  useEffect(() => {
    // A new step begins at its top, wherever the last one was left; each step is a shell of its own.
    if (step && lastStep && step !== lastStep) toTop();
    lastStep = step;
  }, [step]);
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') document.documentElement.lang = locale;
  }, [locale]);
  return (
    <View
      className={`shell${elder ? ' elder' : ''}${scheme === 'system' ? '' : ` ${scheme}`}${action || tab ? ' with-bottom' : ''}`}
    >
      {process.env.TARO_ENV === 'h5' ? (
        <View className="top-bar" {...spoken('banner')}>
          {tab ? null : (
            <Tap id="back" className="back" label={say('action.back')} onTap={goBack}>
              ‹
            </Tap>
          )}
          <h1 className="top-title">{title}</h1>
        </View>
      ) : null}
      {top ?? <Emergency {...(accident ?? { screen: tab ?? pageName() })} />}
      {isOnline ? null : (
        <View id="offline" className="offline" {...spoken('status')}>
          <Text>{say('state.offline')}</Text>
        </View>
      )}
      <View className="content" {...spoken('main')}>
        {children}
      </View>
      {action ? <View className="bottom">{action}</View> : null}
      {tab ? <TabBar tab={tab} /> : null}
    </View>
  );
}
