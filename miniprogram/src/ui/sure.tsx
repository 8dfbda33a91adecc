import { View } from '@tarojs/components';
import { useState } from 'react';
import { Action, Notice } from './parts';
import { useSay } from './say';

interface SureProps {
  readonly id: string;
  readonly text: string;
  /** What the second tap says; the first one's words where it is left out. */
  readonly confirm?: string;
  /** What follows, where it is not plain from the words. */
  readonly why?: string;
  readonly tone?: 'danger' | 'plain';
  readonly busy: boolean;
  readonly onSure: () => void;
}

/** An act that takes something away: a slip of the thumb must not be enough, so that it asks once more. */
export function Sure({ id, text, confirm = text, why, tone = 'danger', busy, onSure }: SureProps) {
  const say = useSay();
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Action id={id} tone="plain" onTap={() => setAsked(true)}>
        {text}
      </Action>
    );
  }
  return (
    <>
      {why ? <Notice tone="warn">{why}</Notice> : null}
      <View className="pair">
        <Action id={`${id}-confirm`} tone={tone} busy={busy} onTap={onSure}>
          {confirm}
        </Action>
        <Action id={`${id}-keep`} tone="plain" onTap={() => setAsked(false)}>
          {say('action.cancel')}
        </Action>
      </View>
    </>
  );
}
