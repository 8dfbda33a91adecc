import type { GuestConfirmation, PartyRole } from '@yilu/contracts';
import type { AgreementPaper } from '../domain/papers.js';
import { partyWords } from '../domain/words.js';

/**
 * Sentences that stand on papers in both languages, or in English where its reader asks for it. With the typewriter's
 * apostrophe: a Chinese face gives the curled one the room of a character.
 */

export const readers: { readonly [R in AgreementPaper['reader']]: string } = {
  a: '甲方留存（他方敏感信息已隐去） Copy for party A',
  b: '乙方留存（他方敏感信息已隐去） Copy for party B',
  c: '丙方留存（他方敏感信息已隐去） Copy for party C',
  d: '丁方留存（他方敏感信息已隐去） Copy for party D',
  host: "单设备签署预览（敏感信息已隐去） Shown on another party's phone, personal data masked",
  code: '凭码领取（敏感信息已隐去，本人实名登录可领取完整件） Drawn by its code, personal data masked; sign in for the full copy',
  sealed: '完整存档件（保险、公安、法院使用） Sealed full version',
};

export const effect =
  '各方确认以上内容属实，自愿达成协议。协议签订后，各方自行履行赔偿，或者共同到保险公司、道路交通事故保险理赔服务场所办理损害赔偿（《道路交通事故处理程序规定》第二十一条、第二十二条第一款）。达成协议后未履行的，可以申请人民调解委员会调解或者向人民法院提起民事诉讼（同条第二款）。';
export const effectInEnglish =
  "The parties confirm that the above is true and agree of their own free will. They compensate each other, or go together to the insurer or to a claims service centre (Accident Handling Procedure Provisions arts 21, 22 para 1). If the agreement is not performed, a party may ask a people's mediation committee to mediate, or sue in a people's court (art 22 para 2).";

/** On every paper with English beside the Chinese: which of the two counts. */
export const chinesePrevails =
  '英文仅供阅读，签名和文件指纹对应的是中文文本，两者不一致时以中文为准。 The English lines are for reading only. What was signed, and what the document hash stands for, is the Chinese text; it prevails where the two differ.';

const confirmed: { readonly [K in GuestConfirmation]: string } = {
  sms_code: '短信验证码确认 confirmed by SMS code',
  document_and_witness: '证件照片和见证人确认 confirmed by document photograph and witness',
};

/** How a guest signed, below his strokes. */
export const singleDevice = (host: PartyRole, confirmation: GuestConfirmation): string =>
  `单设备签署（在${partyWords[host]}手机上） Single device, on party ${host.toUpperCase()}'s phone · ${confirmed[confirmation]}`;

export const review = (until: string) =>
  `对本认定有异议的，可以自本认定书送达之日起三个工作日内书面申请复核${until}；同一事故的复核以一次为限（《道路交通事故处理程序规定》第七十一条、第七十三条）。 A party may apply for review in writing within three working days of service, once per accident.`;
