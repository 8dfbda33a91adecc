import { type DecisionField, decisionFields, requiredFields } from '@yilu/law/violations/procedure-document';
import {
  bytesOf,
  type Cell,
  edge,
  heading,
  newSheet,
  paragraph,
  room,
  row,
  type Sheet,
  verification,
  width,
} from '@yilu/paper/sheet';
import type { DecisionPaper, ReviewApplication } from '../domain/papers.js';
import { chinesePrevails, fieldInEnglish, maskedInHash, procedures, titles } from './paper-words.js';

const red = '#b3261e';
const sealSize = 96;

/** The organ's seal beside the code: a ring with its name in it, drawn as lines so that it stays sharp. */
function seal({ doc, y }: Sheet, organ: string): void {
  const radius = sealSize / 2;
  const [x, middle] = [edge + width - radius - 6, y - radius];
  doc.save();
  doc.circle(x, middle, radius).lineWidth(2).stroke(red);
  doc
    .circle(x, middle, radius - 4)
    .lineWidth(0.6)
    .stroke(red);
  const inner = sealSize - 26;
  doc.fillColor(red).fontSize(9);
  const height = doc.heightOfString(organ, { width: inner });
  doc.text(organ, x - inner / 2, middle - height / 2 - 5, { width: inner, align: 'center' });
  doc.fontSize(7).text('电子印章', x - inner / 2, middle + height / 2, { width: inner, align: 'center' });
  doc.restore();
}

const bilingual = (value: string, below: string | undefined): Cell => (below ? { value, below } : value);

/** The decision on paper: every field that the law asks for, the seal, and a code that proves it. */
export async function drawDecision(paper: DecisionPaper): Promise<Uint8Array<ArrayBuffer>> {
  const { decision, party, locale, unit } = paper;
  const { number, document, outcome, procedure, decidedAt, revoked } = decision;
  const title = titles[outcome];
  const texts = [...Object.values(document), party.name, party.documentNumber, unit.zh, revoked?.reason ?? ''];
  const sheet = await newSheet(texts, `${title.zh} ${number}`, new Date(decidedAt));
  heading(sheet, title.zh, title.en, `编号 No. ${number}    ${procedures[procedure].zh} ${procedures[procedure].en}`);
  if (revoked) paragraph(sheet, `本决定已撤销。 This decision was revoked. ${revoked.reason}`, 11);
  const shown = { ...document, party: `${party.name} ${party.documentNumber}`.trim() };
  const say = (field: DecisionField) => (locale === 'en' ? fieldInEnglish(field, paper) : undefined);
  for (const field of requiredFields({ procedure, party: 'driver' }))
    row(sheet, decisionFields[field], [bilingual(shown[field] ?? '', say(field))]);
  if (locale === 'en') paragraph(sheet, chinesePrevails, 8);
  sheet.y += 6;
  // Code and seal stay together on one page.
  room(sheet, sealSize + 20);
  verification(sheet, paper.verificationUrl, [
    '扫码核验本决定书的真伪 Scan to check that this paper is genuine',
    paper.verificationUrl,
    '文件指纹 Document hash (SHA-256)',
    decision.documentHash,
    maskedInHash,
  ]);
  seal(sheet, unit.zh);
  return bytesOf(sheet);
}

const blank = (lines: number) => '\n'.repeat(lines);

/** An application for administrative review, to be signed and handed in; only what happened is left to be written. */
export async function drawReviewApplication(application: ReviewApplication): Promise<Uint8Array<ArrayBuffer>> {
  const { decision, party, unit, locale, offices, howToApply, servedOn, lastOn } = application;
  const { number, decidedAt, document } = decision;
  const sheet = await newSheet(
    [...Object.values(document), party.name, party.documentNumber, unit.zh],
    `行政复议申请书 ${number}`,
    new Date(decidedAt),
  );
  heading(
    sheet,
    '行政复议申请书',
    'APPLICATION FOR ADMINISTRATIVE REVIEW',
    `最迟 ${lastOn} 提出 Not later than ${lastOn}`,
  );
  row(sheet, { zh: '申请人', en: 'Applicant' }, [`${party.name} ${party.documentNumber}`.trim()]);
  row(sheet, { zh: '联系方式、住址', en: 'Phone and address' }, [blank(1)]);
  row(sheet, { zh: '被申请人', en: 'Respondent' }, [bilingual(unit.zh, unit.en)]);
  const named = offices.map(({ zh }) => `□ ${zh}`).join('\n');
  row(sheet, { zh: '复议机关', en: 'Reviewing authority' }, [named]);
  row(sheet, { zh: '行政行为', en: 'Act under review' }, [
    `${titles[decision.outcome].zh}（编号${number}），${document.decided_on ?? ''}作出，${servedOn}送达。${document.penalty ?? ''}`,
  ]);
  row(sheet, { zh: '复议请求', en: 'Request' }, ['□ 撤销上述决定    □ 变更上述决定    □ 其他：']);
  row(sheet, { zh: '事实和理由', en: 'Facts and reasons' }, [blank(14)]);
  row(sheet, { zh: '附件', en: 'Enclosed' }, ['1. 处罚决定书复印件  2. 申请人身份证明复印件  3. 证据材料：']);
  row(sheet, { zh: '申请人签名、日期', en: 'Signature and day' }, [blank(2)]);
  paragraph(sheet, howToApply.zh, 8);
  if (locale === 'en') paragraph(sheet, howToApply.en, 8);
  return bytesOf(sheet);
}
