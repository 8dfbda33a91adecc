import type { Words } from '@yilu/contracts';

const article = {
  zh: '《机动车驾驶证申领和使用规定》第三十五条',
  en: 'Driving Licence Provisions art 35',
};
const part = (zh: string, en: string): Words => ({ zh: `${article.zh}：${zh}`, en: `${article.en}: ${en}` });

/** What the subject teaches beyond the articles of the law, by the words of the article that lists its contents. */
export const syllabus = {
  operation: part('安全文明驾驶操作要求', 'safe and courteous driving'),
  conditions: part('恶劣气象和复杂道路条件下的安全驾驶知识', 'bad weather and difficult roads'),
  emergency: part('爆胎等紧急情况下的临危处置方法', 'emergencies such as a burst tyre'),
  secondary: part('防范次生事故处置知识', 'preventing secondary accidents'),
  firstAid: part('伤员急救知识', 'first aid'),
} as const;
