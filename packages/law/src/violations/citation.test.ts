import { describe, expect, it } from 'vitest';
import { chineseArticles } from '../vectors/chinese-articles.js';
import { inChinese, inEnglish, isCitation } from './citation.js';
import { violations } from './table.js';

describe('citations', () => {
  it.each([
    ['RTSL art 90', '《道路交通安全法》第九十条', 'Road Traffic Safety Law art 90'],
    [
      'RTSL art 99 ¶1(4), ¶2',
      '《道路交通安全法》第九十九条第一款第四项、第二款',
      'Road Traffic Safety Law art 99 para 1(4), para 2',
    ],
    ['IR arts 57-59', '《道路交通安全法实施条例》第五十七条至第五十九条', 'Implementing Regulations arts 57-59'],
    [
      'RTSL arts 38, 44; IR art 62(3)',
      '《道路交通安全法》第三十八条、第四十四条；《道路交通安全法实施条例》第六十二条第三项',
      'Road Traffic Safety Law arts 38, 44; Implementing Regulations art 62(3)',
    ],
    ['RTSL art 110', '《道路交通安全法》第一百一十条', 'Road Traffic Safety Law art 110'],
    ['RTSL art 105', '《道路交通安全法》第一百零五条', 'Road Traffic Safety Law art 105'],
  ])('%s reads as a document names it', (citation, zh, en) => {
    expect([inChinese(citation), inEnglish(citation)]).toEqual([zh, en]);
  });

  it('of every row name each article that an independent reader finds in them', () => {
    for (const { key, conduct, penalty, points } of violations) {
      for (const citation of [conduct, penalty, ...(isCitation(points.basis) ? [points.basis] : [])]) {
        const zh = inChinese(citation);
        expect([key, ...chineseArticles(citation).filter((article) => !zh.includes(article))]).toEqual([key]);
        expect(zh).not.toMatch(/\d|undefined|¶/);
      }
    }
  });

  it('throw for a law that nobody entered', () =>
    expect(() => inChinese('XYZ art 1')).toThrow('No instrument of this name in XYZ art 1'));
});
