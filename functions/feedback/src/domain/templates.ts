import type { DeskAct } from '@yilu/contracts';
import { serviceOf } from '@yilu/law/feedback/services';
import type { Report } from './files.js';

/** A sentence that officers need again and again; what stands in braces is filled in from the report. */
interface Template {
  readonly templateId: string;
  readonly act: DeskAct;
  readonly title: string;
  readonly text: string;
  /** Of which groups of services, by how their names begin; of all where nothing is said. */
  readonly groups?: readonly string[];
}

const ofPlaces = ['设施', '道路', '建议'];

/** What citizens read is Chinese: they wrote in it. */
const templates: readonly Template[] = [
  {
    templateId: 'fixed',
    act: 'reply',
    title: '已修复',
    text: '您反映的“{service}”（{place}）已由{unit}修复，现场照片见下方。感谢您的反映，编号 {number}。如果问题还在，请在七天内点“没有修好”。',
    groups: ['设施', '道路'],
  },
  {
    templateId: 'not_fixed',
    act: 'reply',
    title: '暂不处理',
    text: '您反映的“{service}”（{place}）经{unit}现场查看，暂不改动，原因见办理记录。如有不同意见，请在七天内回复，编号 {number}。',
    groups: ['设施', '道路'],
  },
  {
    templateId: 'measured',
    act: 'reply',
    title: '已采取安全措施',
    text: '{place}的现场已设置警示标志，由{unit}继续处理，预计 {day} 前完成。编号 {number}。',
    groups: ['道路'],
  },
  {
    templateId: 'answered',
    act: 'reply',
    title: '咨询答复',
    text: '您好，关于您的咨询（编号 {number}），现答复如下：',
    groups: ['咨询', '建议'],
  },
  {
    templateId: 'complaint',
    act: 'reply',
    title: '投诉办理结果',
    text: '您的投诉（编号 {number}）已由{unit}调查，结果如下：\n如不服，可自收到之日起三十日内申请复查。',
    groups: ['投诉'],
  },
  {
    templateId: 'not_ours',
    act: 'reject',
    title: '不属于交通管理',
    text: '您反映的情况不属于道路交通管理事项，请拨打 12345 由市民热线转相应部门。编号 {number}。',
  },
  {
    templateId: 'not_found',
    act: 'reject',
    title: '现场未发现',
    text: '按您提供的地点（{place}）现场查看，没有发现您反映的情况。如果地点有误，请重新反映并在地图上选点。',
    groups: ofPlaces,
  },
  {
    templateId: 'penalty',
    act: 'reject',
    title: '处罚异议另有途径',
    text: '对交通违法处罚的异议请在“违法处理”中提出，或依法申请行政复议、提起行政诉讼，不按投诉办理。',
    groups: ['投诉'],
  },
  {
    templateId: 'material',
    act: 'extend',
    title: '等待材料',
    text: '更换所需的材料正在定制，到货后立即安装。',
    groups: ['设施'],
  },
  {
    templateId: 'weather',
    act: 'extend',
    title: '天气原因',
    text: '近日天气不具备施工条件，天气好转后立即施工。',
    groups: ['设施', '道路'],
  },
  {
    templateId: 'study',
    act: 'extend',
    title: '需要论证',
    text: '调整方案需要现场调查和论证，完成后答复您。',
    groups: ['设施', '建议'],
  },
  {
    templateId: 'other_owner',
    act: 'return',
    title: '不属于本单位管养',
    text: '经现场核实，该设施不属于本单位管养范围。',
    groups: ofPlaces,
  },
];

/** Sentences for this report. A placeholder that it has nothing for stays, and a reply that holds one is not sent. */
export function templatesFor(report: Report, unitName: string | undefined): readonly Omit<Template, 'groups'>[] {
  const service = serviceOf(report.serviceCode);
  const values: Readonly<Record<string, string | undefined>> = {
    service: service?.name.zh,
    place: report.place ?? (report.location ? '您标出的位置' : undefined),
    number: report.reportId,
    unit: unitName,
    day: report.expectedOn,
  };
  const isFor = ({ groups }: Template) => !groups || groups.some((group) => service?.group.zh.startsWith(group));
  return templates.filter(isFor).map(({ groups: _, ...template }) => ({
    ...template,
    text: template.text.replace(/\{([a-z]+)\}/g, (whole, name: string) => values[name] ?? whole),
  }));
}
