import { useEffect, useState } from 'react';
import { canSpeak, hush, speakAloud } from '@/platform/speech';
import { Tap } from '@/ui/tap';
import { useStudySay } from './say';

/** Reads this text aloud, where the phone can; falls silent when the text changes or the page goes. */
export function ReadAloud({ text }: { text: string }) {
  const say = useStudySay();
  const [reading, setReading] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text ends the reading of the old one
  useEffect(() => hush, [text]);
  if (!canSpeak()) return null;
  const isReading = reading === text;
  const toggle = () => {
    if (isReading) {
      hush();
      setReading(undefined);
      return;
    }
    setReading(text);
    speakAloud(text, say.locale, () => setReading((now) => (now === text ? undefined : now)));
  };
  return (
    <Tap id="read-aloud" className="pill read-aloud" chosen={isReading} onTap={toggle}>
      {say(isReading ? 'practise.hush' : 'practise.read')}
    </Tap>
  );
}
