import { Text } from '@tarojs/components';
import { Tap } from './tap';

/** One line that leads on. */
export function LinkLine({ id, text, onTap }: { id: string; text: string; onTap: () => void }) {
  return (
    <Tap id={id} className="list-link" onTap={onTap}>
      <Text>{text}</Text>
      <Text className="arrow">›</Text>
    </Tap>
  );
}
