import { View } from '@tarojs/components';
import { goTab } from '@/platform/go';
import { useSay } from './say';
import { Tap } from './tap';

export type Tab = 'home' | 'inbox' | 'mine';
const tabs: readonly Tab[] = ['home', 'inbox', 'mine'];

/** The main pages. Drawn by the app itself: a wallet's own bar can neither grow in elder mode nor change language. */
export function TabBar({ tab }: { tab: Tab }) {
  const say = useSay();
  return (
    <View className="tab-bar">
      {tabs.map((name) => (
        <Tap
          key={name}
          id={`tab-${name}`}
          className="tab"
          chosen={name === tab}
          onTap={() => {
            if (name !== tab) goTab(name);
          }}
        >
          {say(`tab.${name}`)}
        </Tap>
      ))}
    </View>
  );
}
