import { View } from '@tarojs/components';
import { formatRemaining, formatStopwatch } from '@yilu/look/format';
import { useEffect, useRef, useState } from 'react';
import { cityNow } from '@/platform/clock';
import { spoken } from '@/ui/spoken';
import { useExamsSay } from './say';

const hourMs = 3_600_000;

interface CountdownProps {
  readonly id: string;
  readonly until: string;
  /** Once, when time has run out: what stands then is the city's to say. */
  readonly onOver: () => void;
}

/** How long something is kept, by the city's clock: seconds within the last hour, words before. */
export function Countdown({ id, until, onOver }: CountdownProps) {
  const say = useExamsSay();
  const [now, setNow] = useState(cityNow);
  const over = useRef(onOver);
  over.current = onOver;
  const left = Date.parse(until) - now.getTime();
  const isOver = left <= 0;
  useEffect(() => {
    const timer = setInterval(() => setNow(cityNow()), 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (isOver) over.current();
  }, [isOver]);
  const words = left > hourMs ? formatRemaining(say.locale, until, now) : formatStopwatch(left / 1000);
  return (
    <View id={id} className="countdown" {...spoken('timer', `${say('exam.left')} ${words}`)}>
      {isOver || left <= hourMs ? <View className="hint">{say(isOver ? 'exam.over' : 'exam.left')}</View> : null}
      {isOver ? null : <View className="number">{words}</View>}
    </View>
  );
}
