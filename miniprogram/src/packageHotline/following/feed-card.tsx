import { View } from '@tarojs/components';
import { useState } from 'react';
import { addresses } from '@/platform/address';
import { copyText } from '@/platform/copy';
import { Action, Card, Notice } from '@/ui/parts';
import { useFollowingSay } from './say';

const feed = '/feedback/feeds/all.rss';

/** Everything that is reported in the city, for a feed reader. */
export function FeedCard() {
  const say = useFollowingSay();
  const [copied, setCopied] = useState<boolean>();
  const copy = () =>
    void addresses()
      .then(({ api }) => copyText(`${api}${feed}`))
      .then(
        () => setCopied(true),
        () => setCopied(false),
      );
  return (
    <Card id="feed" title={say('following.areas.feed')}>
      <View className="hint above">{say('following.areas.feed_hint')}</View>
      {copied === undefined ? null : (
        <Notice tone={copied ? 'ok' : 'warn'} id="feed-copied">
          {say(copied ? 'following.copied' : 'following.areas.feed_not_copied')}
        </Notice>
      )}
      <Action id="copy-feed" tone="plain" onTap={copy}>
        {say('following.areas.copy_feed')}
      </Action>
    </Card>
  );
}
