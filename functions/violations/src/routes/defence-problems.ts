import type { ProblemTable } from '@yilu/http';

/** Refusals about evidence, defences and flexible enforcement. */
export const defenceProblems = {
  'defence.not_found': { status: 404, title: 'No such defence', detail: '没有找到这份异议。' },
  'defence.id_taken': {
    status: 409,
    title: 'This id belongs to another defence',
    detail: '这份异议的编号已被使用，请返回上一页重新提交，已填写的内容会保留。',
  },
  'defence.unknown_circumstance': {
    status: 422,
    title: 'No such circumstance',
    detail: '没有这种异议情形，请从列表中选择，已填写的内容会保留。',
  },
  'defence.record_erased': {
    status: 409,
    title: 'The record is erased',
    detail: '这条记录已经撤销，不需要再提出异议。',
  },
  'defence.pending': {
    status: 409,
    title: 'A defence is pending already',
    detail: '这条记录的异议正在核查，请等待答复；要改写的话，可以先撤回再重新提出。',
  },
  'defence.not_one_clone': {
    status: 422,
    title: 'Not one clone of a plate',
    detail: '只有同一号牌被冒用的记录可以一并提出，其他记录请分别提出。',
  },
  'defence.needs_new_evidence': {
    status: 409,
    title: 'Needs evidence that was not there before',
    detail: '这条记录的异议已经答复过，再次提出需要补充新的材料（与以前提交的内容不同）。',
  },
  'defence.foreign_document': {
    status: 422,
    title: 'A document is not of this case',
    detail: '有材料不属于这条记录，请重新选择材料，已填写的内容会保留。',
  },
  'defence.document_refused': {
    status: 422,
    title: 'A document was refused',
    detail: '有材料未能通过检查，请删去或者重新上传，已填写的内容会保留。',
  },
  'defence.unknown_document_kind': {
    status: 422,
    title: 'No such kind of document',
    detail: '没有这种材料类型，请从清单中选择。',
  },
  'defence.too_many_photos': {
    status: 409,
    title: 'Five photographs at most',
    detail: '最多上传 5 张照片，已上传的照片会保留。',
  },
  'defence.too_many_videos': {
    status: 409,
    title: 'One video at most',
    detail: '最多上传 1 段视频，已上传的材料会保留。',
  },
  'defence.too_many_documents': {
    status: 409,
    title: 'Too many files for one record',
    detail: '这条记录上传的文件太多，请联系办案单位当面提交，已上传的材料会保留。',
  },
  'defence.wrong_state': {
    status: 409,
    title: 'Not possible in this state',
    detail: '异议的状态已经变化，请刷新后查看。',
  },
  'defence.too_many_questions': {
    status: 409,
    title: 'Five questions at most',
    detail: '最多提问 5 次，请根据现有材料答复。',
  },
  'defence.changed_meanwhile': {
    status: 409,
    title: 'Changed meanwhile',
    detail: '异议的内容已经变化，请刷新后再操作，已填写的内容会保留。',
  },
  'defence.not_yours': {
    status: 409,
    title: 'Take it first',
    detail: '请先领取这份异议，再提问或者答复。',
  },
  'defence.others': {
    status: 409,
    title: 'Another officer has it',
    detail: '这份异议由其他民警办理，只有主管可以调整。',
  },
  'defence.own_record': {
    status: 403,
    title: 'Who recorded, audited or decided it does not answer',
    detail: '您采集、审核或者决定过这条记录，应当由其他民警答复。',
  },
  'defence.unknown_ground': {
    status: 422,
    title: 'No such ground',
    detail: '没有这种理由，请从列表中选择。',
  },
  'defence.no_evidence_cited': {
    status: 422,
    title: 'Speak of the evidence',
    detail: '当事人提交了材料，答复至少应当引用其中一份。',
  },
  'defence.nothing_to_change': {
    status: 409,
    title: 'No single decision to change',
    detail: '没有可以变更的处罚决定，请采纳或者不采纳。',
  },
  'defence.not_milder': {
    status: 422,
    title: 'Not milder than before',
    detail: '不得因当事人申辩而加重处罚，变更结果应当轻于原决定。',
  },
  'defence.unlawful_result': {
    status: 422,
    title: 'Outside what the law allows',
    detail: '变更结果不在法定种类或者幅度之内，请核对。',
  },
  'catalogue.unknown_version': {
    status: 404,
    title: 'No such version',
    detail: '没有这个版本的柔性执法清单。',
  },
} as const satisfies ProblemTable<string>;
