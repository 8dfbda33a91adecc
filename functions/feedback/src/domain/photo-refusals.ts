import type { ReportPhotoRefusal, Words } from '@yilu/contracts';

/** What its taker is told of a photograph that arrived and is not kept. */
export const photoRefusalTexts: Readonly<Record<ReportPhotoRefusal, Words>> = {
  other_bytes: {
    zh: '照片没有完整到达，请重新上传。',
    en: 'The photograph did not arrive as it was sent. Please send it again.',
  },
  not_a_picture: {
    zh: '这个文件不是照片。请选择 JPEG、WebP 或者 HEIC 照片。',
    en: 'That file is not a photograph. Choose a JPEG, WebP or HEIC.',
  },
  cut_short: {
    zh: '这张照片不完整，可能没有保存好。请换一张，或者重新拍摄。',
    en: 'That photograph is cut short. Choose another, or take it again.',
  },
  too_many_pixels: {
    zh: '这张照片的像素太多，请在手机里缩小后再上传。',
    en: 'That photograph has too many pixels. Make it smaller and send it again.',
  },
  animated: {
    zh: '这是动图，请选择一张静止的照片。',
    en: 'That picture moves. Choose a still photograph.',
  },
  not_only_a_picture: {
    zh: '这个文件里除了照片还有别的内容。请截屏或者重新拍摄后上传。',
    en: 'That file holds something besides the photograph. Take a screenshot of it, or take it again.',
  },
  unreadable: {
    zh: '这张照片无法打开，请换一张，或者重新拍摄。',
    en: 'That photograph cannot be opened. Choose another, or take it again.',
  },
};
