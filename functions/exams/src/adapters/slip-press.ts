import type { ExamNeed, Words } from '@yilu/contracts';
import { subjectNames } from '@yilu/law/exams/subjects';
import { bytesOf, type Cell, heading, type Label, newSheet, paragraph, row, verification } from '@yilu/paper/sheet';
import { bringAlong, localTime, thereBefore } from '../domain/admission.js';
import type { SlipPaper } from '../ports.js';

const needs: Readonly<Record<ExamNeed, Words>> = {
  sign_language: { zh: '手语翻译', en: 'sign language' },
  extra_time: { zh: '延长时间', en: 'extra time' },
  large_print: { zh: '大字版', en: 'large print' },
  read_aloud: { zh: '语音读题', en: 'questions read aloud' },
  wheelchair: { zh: '轮椅通道', en: 'wheelchair access' },
  interpreter: { zh: '翻译', en: 'interpreter' },
};

const both = ({ zh, en }: Words): Cell => ({ value: zh, below: en });
const list = (items: readonly Words[]): Words => ({
  zh: items.map(({ zh }) => zh).join('、'),
  en: items.map(({ en }) => en).join('; '),
});

function rowsOf({ booking, session, site, name, maskedDocumentNumber }: SlipPaper): [Label, Cell][] {
  const { lat, lng } = site.location;
  const { address } = site;
  const time = `${localTime(session.startsAt)} – ${localTime(session.endsAt).slice(-5)}`;
  const prepared = list(booking.needs.map((need) => needs[need]));
  return [
    [{ zh: '预约编号', en: 'Number' }, booking.number],
    [{ zh: '姓名', en: 'Name' }, name],
    [{ zh: '身份证明号码', en: 'Document number' }, maskedDocumentNumber],
    [{ zh: '考试科目', en: 'Subject' }, both(subjectNames[booking.subject])],
    [{ zh: '准驾车型', en: 'Class' }, booking.licenceClass],
    [
      { zh: '考试时间', en: 'Time' },
      { value: time, below: 'Beijing time' },
    ],
    [{ zh: '考试地点', en: 'Place' }, both(site.name)],
    [{ zh: '地址', en: 'Address' }, both(address)],
    [{ zh: '地图坐标', en: 'On the map (WGS-84)' }, `${lat}, ${lng}`],
    [{ zh: '怎么去', en: 'How to get there' }, both(site.guide)],
    [{ zh: '咨询电话', en: 'Telephone' }, site.phone],
    [{ zh: '请携带', en: 'Please bring' }, both(list(bringAlong[booking.subject]))],
    ...(booking.needs.length > 0
      ? [[{ zh: '考场已准备', en: 'Prepared for you' }, both(prepared)] satisfies [Label, Cell]]
      : []),
  ];
}

const advice: readonly Words[] = [
  {
    zh: `请提前 ${thereBefore} 分钟到达。不能参加的，请在考试日前一个工作日之前取消；缺考按不合格处理。`,
    en: `Be there ${thereBefore} minutes ahead. If you cannot come, cancel at least one working day before; a missed exam counts as failed.`,
  },
  {
    zh: '考试只凭身份证明原件，本凭证遗失不影响考试。',
    en: 'Your original document admits you; nothing is lost with this slip.',
  },
];

/** The admission slip on one page; the same contents give the same bytes. */
export async function drawSlip(paper: SlipPaper): Promise<Uint8Array<ArrayBuffer>> {
  const { booking } = paper;
  const rows = rowsOf(paper);
  const texts = rows.flatMap(([, cell]) => (typeof cell === 'string' ? [cell] : [cell.value, cell.below]));
  const madeAt = new Date(booking.steps.at(-1)?.at ?? paper.session.startsAt);
  const sheet = await newSheet(texts, `考试预约凭证 ${booking.number}`, madeAt);
  heading(sheet, '驾驶人考试预约凭证', 'ADMISSION TO A DRIVING TEST', booking.number);
  rows.forEach(([label, cell], place) => {
    row(sheet, label, [cell], place === 0);
  });
  for (const { zh, en } of advice) paragraph(sheet, `${zh} ${en}`, 9);
  verification(sheet, booking.number, ['签到时出示此码', 'Show this code at the desk', booking.number]);
  return bytesOf(sheet);
}
