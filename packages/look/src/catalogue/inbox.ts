/** Sentences of the inbox and of the main pages. */
export const inbox = {
  'tab.home': { zh: '首页', en: 'Home' },
  'tab.inbox': { zh: '消息', en: 'Inbox' },
  'tab.mine': { zh: '我的', en: 'Me' },
  'home.violations': { zh: '违法处理', en: 'Traffic violations' },
  'home.violations_open': { zh: '{count} 条待处理', en: '{count} to do' },
  'home.move': { zh: '一键挪车', en: 'Move a car in your way' },
  'home.report': { zh: '反映道路问题', en: 'Report a road problem' },
  'home.tip': { zh: '举报违法', en: 'Report a violation' },
  'home.reports': { zh: '我的反映', en: 'My reports' },
  'home.learning': { zh: '学车考试', en: 'Learn to drive' },
  'home.paying': { zh: '有一笔付款正在确认，不用再付', en: 'A payment is being confirmed; do not pay again' },
  'mine.claims': { zh: '我的理赔', en: 'My claims' },
  'mine.tips': { zh: '我的举报', en: 'Violations I reported' },

  'inbox.sign_in': { zh: '登录后查看消息。', en: 'Sign in to see your messages.' },
  'inbox.empty': {
    zh: '还没有消息。事故有进展时会出现在这里。',
    en: 'No messages yet. News of your accidents appears here.',
  },
  'inbox.urgent': { zh: '要紧', en: 'Urgent' },
  'inbox.delivery_inbox_only': { zh: '仅在这里', en: 'Only here' },
  'inbox.delivery_scheduled': { zh: '稍后通知', en: 'Will be sent later' },
  'inbox.delivery_delivered': { zh: '已通知到您', en: 'Sent to you' },
  'inbox.delivery_failed': { zh: '其他通知未送达', en: 'Could not be sent elsewhere' },

  'messages.title': { zh: '通知', en: 'Notifications' },
  'messages.consent': { zh: '允许通知我一次', en: 'Let it notify me once' },
  'messages.consented': { zh: '好的，下次有进展会通知您。', en: 'Noted. The next news reaches you.' },
  'messages.no_wallet': {
    zh: '在浏览器里，有进展时发短信告诉您。',
    en: 'In a browser, news reaches you by SMS.',
  },
  'messages.sms': { zh: '短信通知', en: 'SMS' },
  'messages.sms_on': { zh: '要', en: 'On' },
  'messages.sms_off': { zh: '不要', en: 'Off' },
  'messages.quiet': {
    zh: '{from} 点到 {to} 点不打扰，急事除外。',
    en: 'Quiet from {from} to {to} o’clock, unless urgent.',
  },
} as const;
