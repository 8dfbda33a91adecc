import { useEffect, useState } from 'react';
import { canSpeak, hush, speakAloud } from '@/platform/speech';
import { Tap } from '@/ui/tap';
import { useFollowingSay } from './say';

/** Reads this text aloud where the phone can; falls silent when the text changes or the page goes. */
export function ReadAloud({ text }: { text: string }) {
  const say = useFollowingSay();
  const [reading, setReading] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text ends the reading of the old one
  useEffect(() => hush, [text]);
  if (!canSpeak()) return null;
  const isReading = reading === text;
  const toggle = () => {
    hush();
    setReading(isReading ? undefined : text);
    if (!isReading) speakAloud(text, say.locale, () => setReading((now) => (now === text ? undefined : now)));
  };
  return (
    <Tap id="read-aloud" className="pill" chosen={isReading} onTap={toggle}>
      {say(isReading ? 'following.hush' : 'following.read')}
    </Tap>
  );
}
