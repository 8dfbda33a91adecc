import { useState } from 'react';
import { go, goOn } from '@/platform/go';
import { Field } from '@/ui/field';
import { Action, Card, Notice } from '@/ui/parts';
import { readNumber } from './report-number';
import { useFollowingSay } from './say';

/** A report by the number that somebody was given; `first` is one that led nowhere, to be put right in its place. */
export function FindByNumber({ first }: { first?: string }) {
  const say = useFollowingSay();
  const [text, setText] = useState(first ?? '');
  const [wrong, setWrong] = useState(false);
  const find = () => {
    const id = readNumber(text);
    setWrong(!id);
    if (id) (first === undefined ? go : goOn)('report', { id });
  };
  return (
    <Card id="find" title={say('following.mine.find')}>
      <Field
        id="find-number"
        label={say('following.number')}
        hint={say('following.mine.find_hint')}
        maxLength={20}
        value={text}
        onChange={setText}
      />
      {wrong ? (
        <Notice tone="warn" id="find-wrong">
          {say('following.mine.find_wrong')}
        </Notice>
      ) : null}
      <Action id="find-go" tone="plain" onTap={find}>
        {say('following.mine.find_go')}
      </Action>
    </Card>
  );
}
