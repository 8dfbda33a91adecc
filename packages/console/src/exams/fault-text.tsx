import { useWords } from '../words.js';

/** Why a cell is refused, beside it; of both languages the reader's. */
export function FaultText({ id, text }: { id: string; text: string | undefined }) {
  const { locale } = useWords();
  if (!text) return null;
  const lines = text.split('\n');
  const isChinese = (line: string) => /[\u3400-\u9fff]/.test(line);
  const mine = lines.filter((line) => isChinese(line) === (locale === 'zh-CN'));
  return (
    <span className="cell-fault" id={id}>
      {(mine.length > 0 ? mine : lines).join(' ')}
    </span>
  );
}
