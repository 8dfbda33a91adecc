import { type PartyRole, partyRoles } from '@yilu/contracts';
import { agreementFields } from '@yilu/law';
import type { Acknowledgement } from '../domain/accident.js';
import type { AgreementPaper, DeterminationPaper } from '../domain/papers.js';
import { servedOn } from '../domain/review-right.js';
import { liabilityWords, partyWords, serviceWords, shanghaiMinute } from '../domain/words.js';
import {
  bytesOf,
  heading,
  type Label,
  newSheet,
  paragraph,
  roomForSignatures,
  row,
  type Sheet,
  signatureBox,
  signatureHeight,
  verification,
} from './paper-sheet.js';

const labelOf = (field: string): Label =>
  agreementFields.find((one) => one.field === field) ?? { zh: field, en: field };
const readers: { readonly [R in AgreementPaper['reader']]: string } = {
  a: '甲方留存（他方敏感信息已隐去） Copy for party A',
  b: '乙方留存（他方敏感信息已隐去） Copy for party B',
  c: '丙方留存（他方敏感信息已隐去） Copy for party C',
  d: '丁方留存（他方敏感信息已隐去） Copy for party D',
  sealed: '完整存档件（保险、公安、法院使用） Sealed full version',
};
const sceneFields = ['occurred_at', 'place', 'weather', 'shape'];
const partyFields = agreementFields
  .map(({ field }) => field)
  .filter((field) => field.startsWith('party.') && field !== 'party.signature');

const effect =
  '各方确认以上内容属实，自愿达成协议。协议签订后，各方自行履行赔偿，或者共同到保险公司、道路交通事故保险理赔服务场所办理损害赔偿（《道路交通事故处理程序规定》第二十一条、第二十二条第一款）。达成协议后未履行的，可以申请人民调解委员会调解或者向人民法院提起民事诉讼（同条第二款）。';

/** The agreement on paper: every field of art 21, both signatures as they were drawn, a code that proves it. */
export async function drawAgreement({ copy, signatures, reader }: AgreementPaper): Promise<Uint8Array<ArrayBuffer>> {
  const shown = new Map(copy.fields.map(({ name, value, masked }) => [name, value ?? masked ?? '']));
  const sheet = await newSheet([...shown.values(), effect], `道路交通事故自行协商协议书 ${copy.number}`);
  heading(
    sheet,
    '道路交通事故自行协商协议书',
    'AGREEMENT ON A ROAD TRAFFIC ACCIDENT, MADE BY THE PARTIES',
    `编号 No. ${copy.number}    第 ${copy.version} 版`,
  );
  paragraph(sheet, readers[reader], 8);
  sheet.y += 6;
  for (const field of sceneFields) row(sheet, labelOf(field), [shown.get(field) ?? '']);
  row(sheet, { zh: '依据', en: 'Article' }, [shown.get('basis') ?? '']);
  sheet.y += 8;
  const seats = partyRoles.filter((role) => shown.has(`${role}.name`));
  partyHeads(sheet, seats);
  for (const field of partyFields) {
    const name = field.slice('party.'.length);
    const values = seats.map((role) => shown.get(`${role}.${name}`) ?? '—');
    if (values.some((value) => value !== '—')) row(sheet, labelOf(field), values);
  }
  paragraph(sheet, effect);
  sheet.y += 8;
  for (const [place, role] of seats.entries()) {
    const signed = signatures.find(({ by }) => by === role);
    const when = signed ? `${shanghaiMinute(signed.signedAt)}（北京时间）` : '未签名 not signed';
    const column = place % 2 === 0 ? 0 : 1;
    if (column === 0) roomForSignatures(sheet);
    signatureBox(sheet, column, `${partyWords[role]}签名 Signature: ${when}`, signed?.lines ?? []);
    if (column === 1 || place === seats.length - 1) sheet.y += signatureHeight;
  }
  verification(sheet, copy.verificationUrl, [
    '扫码核验本协议书的真伪与效力 Scan to check that this paper is genuine and in force',
    copy.verificationUrl,
    `签名所绑定的文件指纹 Document hash (SHA-256)`,
    copy.documentHash,
  ]);
  return bytesOf(sheet);
}

const partyHeads = (sheet: Sheet, seats: readonly PartyRole[]) =>
  row(
    sheet,
    { zh: '当事人', en: 'Parties' },
    seats.map((role) => `${partyWords[role]} Party ${role.toUpperCase()}`),
    true,
  );

const serviceLine = (role: PartyRole, acknowledged: Acknowledgement | undefined) =>
  acknowledged
    ? `${partyWords[role]} ${servedOn(acknowledged)} ${serviceWords[acknowledged.service?.how ?? acknowledged.outcome]}`
    : `${partyWords[role]} —`;

/** The officer's determination on paper, with the right to review and its last day. */
export async function drawDetermination(paper: DeterminationPaper): Promise<Uint8Array<ArrayBuffer>> {
  const { determination: made, parties } = paper;
  const texts = [made.basis, made.findings, made.reasons, made.officer.name, made.officer.unit, paper.place];
  const names = parties.flatMap(({ name, plate = '' }) => [name, plate]);
  const sheet = await newSheet([...texts, ...names], `道路交通事故认定书 ${made.number}`);
  heading(
    sheet,
    '道路交通事故认定书（简易程序）',
    'DETERMINATION OF LIABILITY, SIMPLE PROCEDURE',
    `编号 No. ${made.number}`,
  );
  row(sheet, labelOf('occurred_at'), [paper.occurredAt]);
  row(sheet, labelOf('place'), [paper.place]);
  row(sheet, labelOf('shape'), [paper.shape]);
  sheet.y += 8;
  const seats = parties.map(({ role }) => role);
  partyHeads(sheet, seats);
  row(
    sheet,
    labelOf('party.name'),
    parties.map(({ name }) => name),
  );
  row(
    sheet,
    labelOf('party.vehicle_kind'),
    parties.map(({ vehicle }) => vehicle),
  );
  row(
    sheet,
    labelOf('party.plate_no'),
    parties.map(({ plate }) => plate ?? '—'),
  );
  row(
    sheet,
    labelOf('party.liability'),
    seats.map((role) => liabilityWords[made.liability[role] ?? 'none']),
  );
  sheet.y += 8;
  row(sheet, { zh: '查明的事实', en: 'Findings' }, [made.findings]);
  row(sheet, { zh: '认定理由', en: 'Reasons' }, [made.reasons]);
  row(sheet, { zh: '法律依据', en: 'Articles relied on' }, [made.basis]);
  row(sheet, { zh: '承办民警', en: 'Officer' }, [
    `${made.officer.name}  警号 ${made.officer.badge}  ${made.officer.unit}`,
  ]);
  row(sheet, { zh: '作出时间', en: 'Made at' }, [`${shanghaiMinute(made.madeAt)}（北京时间）`]);
  const served = seats.map((role) => serviceLine(role, made.acknowledged[role]));
  if (seats.some((role) => made.acknowledged[role])) row(sheet, { zh: '送达', en: 'Served' }, served);
  const until = paper.reviewUntil ? `，最迟 ${paper.reviewUntil} 24:00 前提出` : '';
  paragraph(
    sheet,
    `对本认定有异议的，可以自本认定书送达之日起三个工作日内书面申请复核${until}；同一事故的复核以一次为限（《道路交通事故处理程序规定》第七十一条、第七十三条）。 A party may apply for review in writing within three working days of service, once per accident.`,
  );
  verification(sheet, paper.verificationUrl, [
    '扫码核验本认定书的真伪 Scan to check that this paper is genuine',
    paper.verificationUrl,
  ]);
  return bytesOf(sheet);
}
