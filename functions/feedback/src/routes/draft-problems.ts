import type { ProblemTable } from '@yilu/http';

/** Refusals of a voice note. */
export const draftProblems = {
  'feedback.voice_format': {
    status: 422,
    title: 'Not a sound file that we can read',
    detail: '无法读取这段录音，请重新录制，或者直接输入文字。',
  },
  'feedback.voice_too_long': {
    status: 422,
    title: 'The note is longer than a minute',
    detail: '录音最长 60 秒，请说短一些，或者直接输入文字。',
  },
  'feedback.voice_empty': {
    status: 422,
    title: 'The note is empty',
    detail: '录音太短，没有内容，请按住后再说。',
  },
  'feedback.voice_unintelligible': {
    status: 422,
    title: 'No words were understood',
    detail: '没有听清，请在安静一些的地方再说一遍，或者直接输入文字。',
  },
  'feedback.speech_unreachable': {
    status: 503,
    title: 'Speech recognition does not answer',
    detail: '语音识别暂时不可用，请直接输入文字，或者稍后再试。',
  },
} as const satisfies ProblemTable<string>;
