const digits = '零一二三四五六七八九';

function chineseNumber(value: number): string {
  if (value < 10) return digits[value] ?? '';
  if (value === 100) return '一百';
  if (value > 100) return `一百${value % 100 < 10 ? `零${chineseNumber(value % 100)}` : chineseNumber(value % 100)}`;
  const tens = value < 20 ? '' : (digits[Math.floor(value / 10)] ?? '');
  return `${tens}十${value % 10 ? digits[value % 10] : ''}`;
}

const spoken = (value: string) => chineseNumber(Number(value)).replace('一百十', '一百一十');

/** The articles of an English citation, `D146 art 13 ¶1(2)`, as a Chinese text must name them: 第十三条第一款第二项. */
export function chineseArticles(citation: string): string[] {
  const lists = citation.matchAll(/arts? ((?:\d+(?:-\d+)?(?: ¶\d+)?(?:\(\d+\))?(?:, )?)+)/g);
  return [...lists].flatMap(([, list = '']) =>
    [...list.matchAll(/(\d+)(?:-(\d+))?(?: ¶(\d+))?(?:\((\d+)\))?/g)].flatMap(
      ([, article = '', last, paragraph, item]) => [
        `第${spoken(article)}条${paragraph ? `第${spoken(paragraph)}款` : ''}${item ? `第${spoken(item)}项` : ''}`,
        ...(last ? [`第${spoken(last)}条`] : []),
      ],
    ),
  );
}
