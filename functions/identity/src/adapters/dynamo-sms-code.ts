import type { SmsCode } from '../domain/sms-code.js';
import type { Codec } from './dynamo-records.js';

const keptDays = 2;

export const smsCodeCodec: Codec<SmsCode> = {
  keyOf: (id) => ({ pk: `SMS#${id}`, sk: 'CODE' }),
  // Longer than the code lives: the day's count has to outlast the day.
  forgetAt: ({ sentAt }) => new Date(Date.parse(sentAt) + keptDays * 86_400_000),
};
