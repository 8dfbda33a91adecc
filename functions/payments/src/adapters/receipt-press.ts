import { dayOf, formatFen } from '@yilu/kernel';
import { bytesOf, heading, newSheet, paragraph, row, verification } from '@yilu/paper/sheet';
import type { DrawReceipt } from '../ports-finance.js';

const ways = {
  wechat: { value: '微信支付', below: 'WeChat Pay' },
  alipay: { value: '支付宝', below: 'Alipay' },
  counter: { value: '银行柜台', below: 'Bank counter' },
} as const;
const items = {
  fine: { value: '交通违法罚款', below: 'Traffic fine' },
  exam_fee: { value: '驾驶人考试费', below: 'Driving test fee' },
} as const;

const beijing = (at: string) => {
  const clock = new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16);
  return `${dayOf(new Date(at))} ${clock}`;
};

/** A fiscal receipt on paper: its numbers, what was paid and how, and a code by which anybody checks it. */
export const drawReceipt: DrawReceipt = async ({ receipt, maskedPlate, kind, verificationUrl }) => {
  const { code = '', number = '', checkCode = '', issuedAt = receipt.paidAt, surchargeFen } = receipt;
  const plate = maskedPlate ?? '';
  const sheet = await newSheet([receipt.reference, plate], `财政电子票据 ${number}`, new Date(issuedAt));
  heading(sheet, '财政电子票据', 'FISCAL E-RECEIPT', '电子非税收入一般缴款书 General payment of non-tax revenue');
  if (receipt.state === 'reversed')
    paragraph(sheet, '本票据已冲红，不再有效。 This receipt was reversed and is no longer valid.', 11);
  row(sheet, { zh: '票据代码', en: 'Receipt code' }, [code]);
  row(sheet, { zh: '票据号码', en: 'Receipt number' }, [number]);
  row(sheet, { zh: '校验码', en: 'Check code' }, [checkCode]);
  row(sheet, { zh: '决定书编号', en: 'Decision or booking' }, [receipt.reference]);
  if (plate) row(sheet, { zh: '号牌号码', en: 'Plate' }, [plate]);
  row(sheet, { zh: '项目', en: 'Item' }, [items[kind]]);
  row(sheet, { zh: '金额', en: 'Principal' }, [formatFen(receipt.principalFen)]);
  if (surchargeFen > 0) row(sheet, { zh: '加处罚款', en: 'Late surcharge' }, [formatFen(surchargeFen)]);
  row(sheet, { zh: '合计', en: 'Total' }, [formatFen(receipt.amountFen)], true);
  row(sheet, { zh: '缴款方式', en: 'Paid by' }, [ways[receipt.paidBy]]);
  row(sheet, { zh: '缴款时间', en: 'Paid at' }, [beijing(receipt.paidAt)]);
  row(sheet, { zh: '开票日期', en: 'Issued on' }, [dayOf(new Date(issuedAt))]);
  sheet.y += 6;
  verification(sheet, verificationUrl, [
    '扫码核验本票据的真伪 Scan to check that this receipt is genuine',
    verificationUrl,
    '款项由代收银行直接缴入国库。 The collecting bank pays the money straight into the treasury.',
  ]);
  return bytesOf(sheet);
};
