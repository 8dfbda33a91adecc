import type { DomainEvent } from '@yilu/contracts';
import { PersonId } from '@yilu/contracts';
import { TipNews } from '@yilu/contracts/tips';
import { describe, expect, it } from 'vitest';
import { noticeWords } from './notice-words.js';
import { plannedBy } from './planned.js';

const to = { personId: PersonId.parse('00000000-0000-4000-8000-000000000001'), provider: 'wechat' } as const;
const at = '2026-11-22T04:00:00.000Z';

function wordsFor(event: DomainEvent) {
  const [message, ...more] = plannedBy(event, new Date(at));
  if (message?.kind !== 'inbox' || more.length > 0) throw new Error('Not one message');
  return (['zh-CN', 'en'] as const).map((locale) => noticeWords(locale, message.notice, message.values));
}

describe('what a reporter is told', () => {
  it.each(TipNews.options)('says that a report is %s, and of which car or place nothing', (news) => {
    const words = wordsFor({ id: 'e1', type: 'reporters.reporter_told', at, data: { ...to, news } });
    for (const { title, body } of words) {
      expect(title).not.toBe('');
      expect(body).not.toMatch(/[{}]|浙/);
    }
  });

  it('says who opened his identity, when and why', () => {
    const data = { ...to, openedAt: at, roles: ['supervisor', 'legal_reviewer'], reason: '涉嫌诬告，需要核实' };
    const [zh, en] = wordsFor({ id: 'e1', type: 'reporters.identity_opened', at, data });
    expect(zh?.body).toContain('值班领导和法制审核员');
    expect(zh?.body).toContain('涉嫌诬告，需要核实');
    expect(en?.body).toContain('a supervisor and a legal reviewer');
  });
});
