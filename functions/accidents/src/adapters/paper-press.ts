import { type Locale, type PartyRole, partyRoles } from '@yilu/contracts';
import { agreementFields } from '@yilu/law';
import {
  bytesOf,
  type Cell,
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
} from '@yilu/paper/sheet';
import type { Acknowledgement } from '../domain/accident.js';
import { inEnglish, serviceInEnglish } from '../domain/english.js';
import type { AgreementPaper, DeterminationPaper } from '../domain/papers.js';
import { servedOn } from '../domain/review-right.js';
import { liabilityWords, partyWords, serviceWords, shanghaiMinute } from '../domain/words.js';
import { drawSketches } from './paper-sketch.js';
import { chinesePrevails, effect, effectInEnglish, readers, review, singleDevice } from './paper-words.js';

const labelOf = (field: string): Label =>
  agreementFields.find((one) => one.field === field) ?? { zh: field, en: field };
const sceneFields = ['occurred_at', 'place', 'weather', 'shape'];
const partyFields = agreementFields
  .map(({ field }) => field)
  .filter((field) => field.startsWith('party.') && field !== 'party.signature');

/** A value with its English below, where the reader asked for it and there is any. */
const bilingual =
  (locale: Locale) =>
  (field: string, value: string): Cell => {
    const below = locale === 'en' ? inEnglish(field, value) : undefined;
    return below ? { value, below } : value;
  };

/** The agreement on paper: every field of art 21, both signatures as they were drawn, a code that proves it. */
export async function drawAgreement(paper: AgreementPaper): Promise<Uint8Array<ArrayBuffer>> {
  const { copy, signatures, sketches, reader, locale, copyCode } = paper;
  const shown = new Map(copy.fields.map(({ name, value, masked }) => [name, value ?? masked ?? '']));
  const say = bilingual(locale);
  const sheet = await newSheet([...shown.values(), effect], `道路交通事故自行协商协议书 ${copy.number}`);
  heading(
    sheet,
    '道路交通事故自行协商协议书',
    'AGREEMENT ON A ROAD TRAFFIC ACCIDENT, MADE BY THE PARTIES',
    `编号 No. ${copy.number}    第 ${copy.version} 版`,
  );
  paragraph(sheet, readers[reader], 8);
  sheet.y += 6;
  for (const field of sceneFields) row(sheet, labelOf(field), [say(field, shown.get(field) ?? '')]);
  row(sheet, { zh: '依据', en: 'Article' }, [say('basis', shown.get('basis') ?? '')]);
  sheet.y += 8;
  const seats = partyRoles.filter((role) => shown.has(`${role}.name`));
  partyHeads(sheet, seats);
  for (const field of partyFields) {
    const name = field.slice('party.'.length);
    const values = seats.map((role) => shown.get(`${role}.${name}`) ?? '—');
    if (values.some((value) => value !== '—'))
      row(
        sheet,
        labelOf(field),
        values.map((value) => say(name, value)),
      );
  }
  drawSketches(sheet, sketches, locale);
  paragraph(sheet, effect);
  if (locale === 'en') for (const words of [effectInEnglish, chinesePrevails]) paragraph(sheet, words, 8);
  sheet.y += 8;
  for (const [place, role] of seats.entries()) {
    const signed = signatures.find(({ by }) => by === role);
    const when = signed ? `${shanghaiMinute(signed.signedAt)}（北京时间）` : '未签名 not signed';
    const column = place % 2 === 0 ? 0 : 1;
    if (column === 0) roomForSignatures(sheet);
    const below = signed?.guest && singleDevice(signed.guest.host, signed.guest.confirmation);
    signatureBox(sheet, column, { caption: `${partyWords[role]}签名 Signature: ${when}`, below }, signed?.lines ?? []);
    if (column === 1 || place === seats.length - 1) sheet.y += signatureHeight;
  }
  verification(sheet, copy.verificationUrl, [
    '扫码核验本协议书的真伪与效力 Scan to check that this paper is genuine and in force',
    copy.verificationUrl,
    `签名所绑定的文件指纹 Document hash (SHA-256)`,
    copy.documentHash,
    ...(copyCode ? [`本人取件码，请勿外传 Your own copy code, keep it to yourself: ${copyCode}`] : []),
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

function serviceLine(role: PartyRole, acknowledged: Acknowledgement | undefined, locale: Locale): Cell {
  if (!acknowledged) return `${partyWords[role]} —`;
  const how = acknowledged.service?.how ?? acknowledged.outcome;
  const value = `${partyWords[role]} ${servedOn(acknowledged)} ${serviceWords[how]}`;
  return locale === 'en' ? { value, below: serviceInEnglish(how) } : value;
}

/** The officer's determination on paper, with the right to review and its last day. */
export async function drawDetermination(paper: DeterminationPaper): Promise<Uint8Array<ArrayBuffer>> {
  const { determination: made, parties, locale } = paper;
  const say = bilingual(locale);
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
  row(sheet, labelOf('shape'), [say('shape', paper.shape)]);
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
    parties.map(({ vehicle }) => say('vehicle_kind', vehicle)),
  );
  row(
    sheet,
    labelOf('party.plate_no'),
    parties.map(({ plate }) => plate ?? '—'),
  );
  row(
    sheet,
    labelOf('party.liability'),
    seats.map((role) => say('liability', liabilityWords[made.liability[role] ?? 'none'])),
  );
  sheet.y += 8;
  row(sheet, { zh: '查明的事实', en: 'Findings' }, [made.findings]);
  row(sheet, { zh: '认定理由', en: 'Reasons' }, [made.reasons]);
  row(sheet, { zh: '法律依据', en: 'Articles relied on' }, [say('basis', made.basis)]);
  row(sheet, { zh: '承办民警', en: 'Officer' }, [
    `${made.officer.name}  警号 ${made.officer.badge}  ${made.officer.unit}`,
  ]);
  row(sheet, { zh: '作出时间', en: 'Made at' }, [`${shanghaiMinute(made.madeAt)}（北京时间）`]);
  const served = seats.map((role) => serviceLine(role, made.acknowledged[role], locale));
  if (seats.some((role) => made.acknowledged[role])) row(sheet, { zh: '送达', en: 'Served' }, served);
  const until = paper.reviewUntil ? `，最迟 ${paper.reviewUntil} 24:00 前提出` : '';
  paragraph(sheet, review(until));
  if (locale === 'en') paragraph(sheet, chinesePrevails, 8);
  verification(sheet, paper.verificationUrl, [
    '扫码核验本认定书的真伪 Scan to check that this paper is genuine',
    paper.verificationUrl,
  ]);
  return bytesOf(sheet);
}
