/** Sentences of the officers’ queue and its figures. */
export const consoleQueue = {
  'console.overview.waiting': { zh: '排队', en: 'Waiting' },
  'console.overview.oldest': { zh: '最久等待', en: 'Longest wait' },
  'console.overview.decided': { zh: '本席今日认定', en: 'Decided today' },

  'console.wait.on_time': { zh: '时限内', en: 'on time' },
  'console.wait.soon': { zh: '超 3 分钟', en: 'over 3 min' },
  'console.wait.late': { zh: '已超 5 分钟', en: 'over 5 min' },
  'console.wait.days': { zh: '{count} 天', en: '{count:day|days}' },
  'console.wait.review_due': { zh: '{day}前报送', en: 'forward by {day}' },

  'console.wait.first': { zh: '优先', en: 'first' },
  'console.kind.all': { zh: '全部', en: 'All' },
  'console.kind.injury': { zh: '事后受伤', en: 'Injury' },
  'console.kind.determination': { zh: '认定', en: 'Decision' },
  'console.kind.review': { zh: '复核', en: 'Review' },

  'console.figures.title': { zh: '公开数字', en: 'Public figures' },
  'console.figures.text': {
    zh: '市民在事故页面上看到的就是这些。中位数：一半比这快，一半比这慢。',
    en: 'What citizens see on the accident pages. Median: half were faster, half slower.',
  },
  'console.figures.cases': { zh: '{count} 起', en: '{count:accident|accidents}' },
  'console.figures.share': { zh: '占比', en: 'Share' },
  'console.figures.outcome': { zh: '结果', en: 'Outcome' },
  'console.figures.number': { zh: '起数', en: 'Number' },
  'console.figures.few': { zh: '少于 {threshold}，不公布', en: 'under {threshold}, not published' },
  'console.figures.under_one': { zh: '不到 1 分钟', en: 'under 1 min' },
  'console.figures.none': { zh: '还没有', en: 'none' },
  'console.queue.title': { zh: '待办队列', en: 'Queue' },
  'console.queue.filter': { zh: '按种类筛选', en: 'Filter by kind' },
  'console.queue.no_plates': { zh: '没有号牌', en: 'No plates' },
  'console.queue.no_place': { zh: '地点未填', en: 'No place given' },
  'console.queue.differing': { zh: '不一致：{facts}', en: 'Differs: {facts}' },
  'console.queue.mine': { zh: '你已接手，到 {until}', en: 'Yours until {until}' },
  'console.queue.held': { zh: '{name} 处理中，到 {until}', en: '{name} has it until {until}' },
  'console.queue.empty': { zh: '现在没有人在等', en: 'Nobody is waiting' },
  'console.queue.empty_text': {
    zh: '有新的申请会自动出现，不用刷新。',
    en: 'New requests appear by themselves; no need to refresh.',
  },

  'console.find.label': { zh: '按案件编号打开', en: 'Open a case by its id' },
} as const;
