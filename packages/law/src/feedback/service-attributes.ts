import type { ServiceAttribute, Words } from '@yilu/contracts';

/** The key of an answer is what is stored and sent by every client: the word of the city's own table. */
const answer = (zh: string, en: string) => ({ key: zh, name: { zh, en } });
const words = (zh: string, en: string): Words => ({ zh, en });

/** Which way somebody drove when he met with it. */
export const direction: ServiceAttribute = {
  code: 'direction',
  datatype: 'singlevaluelist',
  required: false,
  description: words('行驶方向', 'Direction of travel'),
  values: [
    answer('东向西', 'East to west'),
    answer('西向东', 'West to east'),
    answer('南向北', 'South to north'),
    answer('北向南', 'North to south'),
    answer('不确定', 'Not sure'),
  ],
};

export const poleNumber: ServiceAttribute = {
  code: 'pole_no',
  datatype: 'string',
  required: false,
  description: words('灯杆或设施编号', 'Number on the pole or the facility'),
};

export const dangerNow: ServiceAttribute = {
  code: 'danger_now',
  datatype: 'singlevaluelist',
  required: true,
  description: words('是否正在危及安全', 'Is it a danger right now?'),
  values: [answer('是', 'Yes'), answer('否', 'No')],
};

export const plateNumber: ServiceAttribute = {
  code: 'plate_no',
  datatype: 'string',
  required: true,
  description: words('号牌号码', 'Number plate'),
};

export const occurredAt: ServiceAttribute = {
  code: 'occurred_at',
  datatype: 'datetime',
  required: true,
  description: words('发生时间', 'When it happened'),
};
