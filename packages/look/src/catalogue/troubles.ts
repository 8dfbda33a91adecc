/** Sentences for what the phone itself finds wrong; the city's refusals bring their own. */
export const troubles = {
  'network.unreachable': {
    zh: '现在连不上网络。内容已保存在手机，恢复后会接着进行。',
    en: 'There is no connection right now. Your input is saved on this phone and goes on once you are back online.',
  },
  'network.slow': {
    zh: '网络很慢，再等等或换个位置。',
    en: 'The network is very slow. Wait a little or move to a better spot.',
  },
  unknown: {
    zh: '出了点问题，内容没有丢。稍后再试，或拨打 122。',
    en: 'Something went wrong; nothing was lost. Try again shortly, or call 122.',
  },
} as const;
