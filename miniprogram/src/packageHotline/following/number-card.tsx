import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { webAddress } from '@/platform/address';
import { copyText } from '@/platform/copy';
import { Action, Card, Notice } from '@/ui/parts';
import { grouped } from './report-number';
import { useFollowingSay } from './say';

/** Where a report is found by anybody who has its number. */
const linkOf = (number: string): string => `${webAddress()}/r/${number}`;

const sharesItself = (): boolean => process.env.TARO_ENV === 'h5' && typeof navigator.share === 'function';

/** The number, large enough to be read to somebody, and the ways to hand it on. */
export function NumberCard({ number, title, isPrivate }: { number: string; title: string; isPrivate: boolean }) {
  const say = useFollowingSay();
  const [copied, setCopied] = useState<boolean>();
  const copy = (text: string) => () =>
    void copyText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  // Changing his mind is no fault.
  const share = () => void navigator.share({ title, url: linkOf(number) }).catch(() => undefined);
  return (
    <Card id="number" title={say('following.number')}>
      <Text id="report-number" className="number selectable" userSelect>
        {grouped(number)}
      </Text>
      {isPrivate ? null : <View className="hint above">{say('following.number_hint')}</View>}
      {copied === undefined ? null : (
        <Notice tone={copied ? 'ok' : 'warn'} id="copied">
          {say(copied ? 'following.copied' : 'following.not_copied')}
        </Notice>
      )}
      <View className="pair wrap">
        <Action id="copy-number" tone="plain" onTap={copy(number)}>
          {say('following.copy_number')}
        </Action>
        {isPrivate ? null : (
          <Action id="copy-link" tone="plain" onTap={copy(linkOf(number))}>
            {say('following.copy_link')}
          </Action>
        )}
        {isPrivate || !sharesItself() ? null : (
          <Action id="share" tone="plain" onTap={share}>
            {say('following.share')}
          </Action>
        )}
      </View>
    </Card>
  );
}
