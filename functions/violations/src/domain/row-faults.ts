import { formatFen } from '@yilu/kernel/money';

const words = (zh: string, en: string) => (of: string) => ({ zh: zh.replace('{}', of), en: en.replace('{}', of) });

/** Why a row is not taken, in a sentence for whoever sent it; `{}` stands for what the fault is about. */
const texts = {
  'row.too_long': words('这一行超过 16 kB。', 'The row is longer than 16 kB.'),
  'row.not_json': words('这一行不是 JSON。', 'The row is no JSON.'),
  'row.not_csv': words('这一行不是 CSV，或者列数不对。', 'The row is no CSV, or has another number of columns.'),
  'row.unknown_field': words('有未约定的字段：{}。', 'Not agreed on: {}.'),
  'row.field': words('字段 {} 缺失或者格式不对。', 'Field {} is missing or malformed.'),
  'row.plate': words('号牌 {} 不是有效的号牌样式。', '{} is no valid form of a plate.'),
  'row.plate_kind': words(
    '号牌种类 {} 不存在，或者该种号牌没有车主。',
    'There is no kind of plate {}, or nobody holds it.',
  ),
  'row.too_old': words('违法时间 {} 早于 2004 年。', 'It is said to have happened on {}, before 2004.'),
  'row.in_future': words('违法时间 {} 还没有到。', 'It is said to have happened at {}, which is yet to come.'),
  'row.no_act': words('既没有违法行为，也没有代码。', 'Neither a violation nor a code is given.'),
  'row.unknown_act': words('违法行为表中没有 {}。', 'The table of violations has no {}.'),
  'row.unknown_code': words('代码 {} 不在任何已知的代码表中。', 'Code {} is in no known dictionary.'),
  'row.unverified_code': words(
    '代码 {} 的含义未经核实，不能据此录入。',
    'The meaning of code {} was never verified: nothing is entered by it.',
  ),
  'row.ambiguous_code': words(
    '代码 {} 对应多种违法行为，或者不属于当时的代码表。',
    'Code {} stands for several violations, or for one of another era.',
  ),
  'row.unknown_situation': words(
    '柔性执法目录中没有情形 {}，或者它属于另一违法行为。',
    'The flexible catalogue has no situation {}, or it is another violation’s.',
  ),
  'row.fine_negative': words('罚款金额 {} 分是负数或者不是整数。', 'A fine of {} fen is negative or no whole number.'),
  'row.fine_absurd': words('罚款金额 {} 分达到十位数。', 'A fine of {} fen has ten digits.'),
  'row.fine_out_of_range': (fen: string) => ({
    zh: `罚款 ${formatFen(Number(fen))} 超出法律规定的幅度。`,
    en: `A fine of ${formatFen(Number(fen))} is outside what the law allows.`,
  }),
  'row.measured': words('测量值、限值和单位必须同时给出。', 'Measured value, limit and unit belong together.'),
  'row.unit': words('没有编号为 {} 的单位。', 'There is no unit {}.'),
  'row.place': words(
    '坐标 {} 不在中国境内，或者只给出一半。',
    'The place {} is outside China, or half of it is missing.',
  ),
  'row.photo': words('照片名 {} 不符合约定。', 'The name of the photograph {} is not as agreed.'),
  'row.audit': words(
    '审核人和审核时间必须同时给出，且不早于违法时间、不晚于现在。',
    'Auditor and time of audit belong together, after the violation and not in the future.',
  ),
  'row.differs': words(
    '记录 {} 已经录入，内容不同；已录入的不作改动。',
    'Record {} was entered before with other content, which stands.',
  ),
  'row.validity': words('设备 {} 的检定有效期首尾颠倒。', 'The certificate of device {} ends before it begins.'),
} as const;

export type RowFaultCode = keyof typeof texts;
export interface RowFault {
  readonly code: RowFaultCode;
  readonly of?: string;
}

/** The sentence of a fault. */
export const rowFaultText = ({ code, of = '' }: RowFault): { zh: string; en: string } => texts[code](of);
