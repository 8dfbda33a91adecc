/** Everything outside the city that can be in trouble, in the words of the control page. */
const services = {
  wechat: '微信',
  alipay: '支付宝',
  sms: '短信',
  registry: '登记系统',
  wechatPay: '微信支付',
  alipayPay: '支付宝支付',
  treasury: '财政系统',
  bank: '代收银行',
  bureau: '公安网',
  speech: '语音识别',
  insurer: '保险公司',
} as const;
export type Service = keyof typeof services;

const troubles: Readonly<Record<string, string>> = {
  down: '中断',
  slow: '缓慢',
  busy: '繁忙',
  no_consent: '用户未同意接收消息',
  refuses: '拒绝',
  fails: '返回 500',
  server_error: '返回 500',
  late: '处理完才超时',
  lost: '处理完后断线',
  lost_answer: '处理完后断线',
  gone: '地址永久失效（410）',
  silent: '不自动回报进度',
  old_spelling: '错误码用旧写法',
  tampered: '应答被篡改',
  error_unsigned: '错误应答没有签名',
  no_balance: '商户余额不足',
  refund_stuck: '退款卡住',
  refund_abnormal: '退款异常',
  refund_closed: '退款关闭',
  bill_missing: '账单少一笔',
  bill_extra: '账单多一笔',
  bill_amount: '账单金额不符',
  bill_totals: '账单合计不符',
  bill_hash: '账单摘要不符',
  bill_creating: '账单还没生成',
  file_missing_line: '文件少一行',
  file_extra_line: '文件多一行',
  file_other_amount: '文件金额不符',
  file_twice: '文件发两次',
  file_forged: '文件被篡改',
  late_issue: '开票缓慢',
  other_sum: '到账金额不符',
  pending_sum: '到账未确认',
};

/** What can be wrong with a signed answer or message of a wallet. */
const forgeries: Readonly<Record<string, string>> = {
  signature: '签名不符',
  serial: '序列号不符',
  timestamp: '时间过期',
  nonce: '随机串不符',
  tag: '密文不符',
  signtest: '签名探测',
  duplicate_key: '字段重复',
  foreign_merchant: '商户号不符',
  foreign_amount: '金额不符',
  foreign_app: '应用不符',
  foreign_seller: '收款方不符',
  other_order: '订单不符',
  rsa: '用 SHA-1 签名',
  unknown_sign_type: '签名方式不明',
  skewed: '时钟快十分钟',
};

function troubleLabel(trouble: string): string {
  const [, sent = '', forgery = ''] = /^(answer|notice)_(.+)$/.exec(trouble) ?? [];
  const what = forgeries[forgery];
  return (
    troubles[trouble] ?? (what ? `${sent === 'answer' ? '应答' : '通知'}${what}` : (forgeries[trouble] ?? trouble))
  );
}

/** A fault in the words of the page, such as 微信中断 for wechat_down. */
export function faultLabel(name: string): string {
  const [service = '', ...trouble] = name.split('_');
  const named: Readonly<Record<string, string>> = services;
  return `${named[service] ?? service}${troubleLabel(trouble.join('_'))}`;
}
