import { commandProblems, type ProblemTable } from '@yilu/http';

const toPolice = '请先拍照、把车移到不妨碍交通的地方，再拨打 122 报警。';

/** One row for every refusal of this context; a route that can answer a refusal without a row does not compile. */
export const problems = {
  ...commandProblems,
  'session.ended': {
    status: 401,
    title: 'Session has ended',
    detail: '登录已失效，请重新登录，已填写的内容会保留。',
  },
  'accident.not_found': { status: 404, title: 'No such accident', detail: '没有找到这起事故。' },
  'accident.not_your_guest': {
    status: 404,
    title: 'Nobody on this phone acts for this party',
    detail: '这一方不在您的手机上操作，请刷新后继续。',
  },
  'accident.seats_full': { status: 409, title: 'Every seat is taken', detail: '各方都已加入，没有空位。' },
  'accident.guest_seated': {
    status: 409,
    title: 'This document sits in the case already',
    detail: '这个证件的持有人已在本次事故中，请核对证件号码。',
  },
  'accident.guest_number_invalid': {
    status: 422,
    title: 'Not a valid document number',
    detail: '证件号码有误，请对照证件核对；已填写的内容会保留。',
  },
  'accident.guest_plate_invalid': {
    status: 422,
    title: 'Not a valid plate',
    detail: '号牌号码有误，请对照行驶证核对；已填写的内容会保留。',
  },
  'accident.guest_mismatch': {
    status: 422,
    title: 'Name and document do not belong together',
    detail: '姓名与证件号码不一致，请对照证件核对；已填写的内容会保留。',
  },
  'accident.guests_spent': {
    status: 429,
    title: 'Enough checks for today',
    detail: '今天代人核验身份的次数已达上限，请让对方用自己的手机加入，或拨打 122。',
  },
  'registry.unreachable': {
    status: 503,
    title: 'The registers do not answer',
    detail: '登记系统暂时没有回应，请稍后再试；已填写的内容会保留。',
  },
  'accident.guest_without_phone': {
    status: 409,
    title: 'No telephone to send a code to',
    detail: '对方没有可接收短信的手机，请拍摄证件照片并填写一名见证人。',
  },
  'accident.guest_codes_spent': {
    status: 429,
    title: 'Enough codes for today',
    detail: '今天的验证码短信已达上限，请改用证件照片和见证人，或请交警认定。',
  },
  'accident.guest_proof_needed': {
    status: 422,
    title: 'A guest signs with his code, or with a witness where he has no telephone',
    detail: '单设备签名需要短信验证码；没有手机的，需要证件照片和一名见证人。',
  },
  'accident.guest_document_first': {
    status: 409,
    title: 'Photograph of the document first',
    detail: '请先拍摄并上传签名人的证件照片，只有交警能看到。',
  },
  'accident.witness_is_party': {
    status: 422,
    title: 'A party is no witness',
    detail: '见证人不能是本次事故的当事人，请填写其他人。',
  },
  'accident.guest_code_wrong': {
    status: 422,
    title: 'Wrong code, or one that has lapsed',
    detail: '验证码不正确或已过期，请核对短信后再输入。',
  },
  'accident.guest_code_locked': {
    status: 429,
    title: 'Too many wrong proofs',
    detail: '验证码或见证人信息多次不符，请稍后再试。',
  },
  'accident.no_such_copy': {
    status: 404,
    title: 'Number and code open nothing',
    detail: '协议书编号或取件码不正确，请对照签名时给您的取件码核对。',
  },
  'accident.copy_locked': {
    status: 429,
    title: 'Too many wrong codes for this paper',
    detail: '这份协议书的取件码输错次数过多，请稍后再试。',
  },
  // Says nothing of whose it is: a phone draws its ids at random, so another one's is a chance or a guess.
  'accident.case_id_taken': {
    status: 409,
    title: 'Id belongs to another case',
    detail: '这份记录的编号不可用，请重新发起；已拍的照片仍在手机中。',
  },
  'accident.packet_forged': {
    status: 422,
    title: 'Signature of the packet is not that of its phone',
    detail: '对方二维码的签名无法验证，请让对方重新出示，或联网后扫码加入。',
  },
  'accident.packet_of_another_case': {
    status: 422,
    title: 'Packet belongs to another case',
    detail: '这是另一起事故的二维码，请让对方为本次事故重新出示。',
  },
  'accident.packet_used': {
    status: 409,
    title: 'Packet was used before',
    detail: '这个二维码已使用过，请让对方重新出示。',
  },
  'accident.packet_device_unknown': {
    status: 422,
    title: 'The phone is not registered for this person',
    detail: '对方的手机尚未登记，请让对方联网后扫码加入。',
  },
  'accident.packet_person_unknown': {
    status: 409,
    title: 'The person has no verified name or no telephone yet',
    detail: '对方尚未完成实名或绑定手机号，请让对方联网后扫码加入。',
  },
  'accident.own_packet': { status: 422, title: 'Your own packet', detail: '这是您自己的二维码，请扫描对方的。' },
  'accident.statement_first': {
    status: 409,
    title: 'Your statement first',
    detail: '请先陈述事故经过，再提交对方的内容。',
  },
  'accident.wrong_state': {
    status: 409,
    title: 'Not possible in the present state',
    detail: '事故已进入其他步骤，请刷新后按页面提示继续。',
  },
  'accident.unknown_hazard': { status: 422, title: 'Unknown hazard', detail: '所选情形无法识别，请更新应用后重试。' },
  'accident.only_opener': { status: 403, title: 'Only its opener may', detail: '只有发起人可以撤回这起事故。' },
  'accident.somebody_signed': {
    status: 409,
    title: 'Somebody has signed',
    detail: '已有一方签名，不能撤回；如有异议请申请交警认定。',
  },
  'accident.too_many_photos': { status: 409, title: 'Enough photographs', detail: '照片已达上限，无需再拍。' },
  'accident.photo_min_3': { status: 409, title: 'Three photographs first', detail: '请至少拍满三张照片，再移动车辆。' },
  'accident.invited_enough': {
    status: 429,
    title: 'Invited three times',
    detail: '短信邀请已达三次，请改用二维码或数字码。',
  },
  'accident.invitations_spent': {
    status: 429,
    title: 'Enough invitations for today',
    detail: '今天的短信邀请已达上限，请改用二维码或数字码。',
  },
  'accident.own_case': { status: 409, title: 'Your own case', detail: '这是您自己发起的事故，请让对方扫码加入。' },
  'accident.link_dead': {
    status: 410,
    title: 'Link is used or expired',
    detail: '链接已被使用或已过期，请让对方重新出示。',
  },
  'accident.wrong_code': {
    status: 422,
    title: 'No case shows this code',
    detail: '数字码不正确或已过期，请核对后再输入。',
  },
  'accident.code_locked': {
    status: 429,
    title: 'Too many wrong codes',
    detail: '数字码输错次数过多，请稍后再试，或改用扫码。',
  },
  'accident.vehicle_not_yours': {
    status: 422,
    title: 'Not in your garage',
    detail: '车库中没有这辆车，或授权已到期。',
  },
  'accident.insurance_lapsed': {
    status: 409,
    title: 'No compulsory insurance in force (C02)',
    detail: `车辆未在交强险有效期内，依据《道路交通事故处理程序规定》第十四条第一项，不能自行协商。${toPolice}`,
  },
  'accident.inspection_lapsed': {
    status: 409,
    title: 'No valid inspection (X11)',
    detail: `车辆未在检验有效期内，依据《道路交通事故处理程序规定》第十四条第一项，不能自行协商。${toPolice}`,
  },
  'accident.licence_lapsed': {
    status: 409,
    title: 'No valid licence (X03)',
    detail: '驾驶证已过有效期，依据《道路交通事故处理程序规定》第十三条第一款第一项，请保护现场并立即拨打 122。',
  },
  'accident.licence_class': {
    status: 409,
    title: 'Licence does not cover the vehicle (X04)',
    detail: '准驾车型与所驾车辆不符，依据《道路交通事故处理程序规定》第十三条第一款第一项，请保护现场并立即拨打 122。',
  },
  'accident.real_name_needed': {
    status: 409,
    title: 'Real name needed',
    detail: '请先完成实名认证，协议需要真实身份。',
  },
  'accident.phone_needed': { status: 409, title: 'Telephone needed', detail: '请先绑定手机号，协议须写明联系方式。' },
  'accident.scene_missing': { status: 422, title: 'Scene is missing', detail: '请补充事故地点和天气。' },
  'accident.scene_not_yours': {
    status: 422,
    title: 'Scene is the opener’s to give',
    detail: '事故地点和天气由发起人填写。',
  },
  'accident.impossible_time': {
    status: 422,
    title: 'Instant of the accident is impossible',
    detail: '事故时间不能晚于现在，也不能早于三十天前；对方确认车辆后不能改为另一天。',
  },
  'accident.particulars_first': { status: 409, title: 'Particulars first', detail: '请先确认您的身份和车辆信息。' },
  'accident.unknown_shape': { status: 422, title: 'Unknown form', detail: '所选事故形态无法识别，请重新选择。' },
  'accident.unknown_fact': {
    status: 422,
    title: 'Fact is not of this form',
    detail: '所选情形与事故形态不符，请重新选择。',
  },
  'accident.no_such_party': {
    status: 422,
    title: 'Names a party that the accident does not have',
    detail: '所选当事人不在本次事故中，请重新选择。',
  },
  'accident.seats_taken': {
    status: 409,
    title: 'More have joined already',
    detail: '已加入的当事人多于所选数量，请重新选择。',
  },
  'accident.no_proposal': {
    status: 409,
    title: 'No proposal',
    detail: '双方陈述不一致或法规无明确答案，请申请交警认定。',
  },
  'accident.version_changed': {
    status: 409,
    title: 'Changed since you read it',
    detail: '内容已有变化，请阅读后再确认。',
  },
  'accident.other_liability': {
    status: 409,
    title: 'Not the proposed liability',
    detail: '责任与建议不一致，请刷新后重新确认。',
  },
  'accident.no_agreement': { status: 404, title: 'No agreement', detail: '协议书尚未生成。' },
  'accident.other_agreement': { status: 409, title: 'Another version', detail: '协议书已更新，请阅读新版后再签名。' },
  'accident.already_signed': { status: 409, title: 'Already signed', detail: '您已签名，正在等待对方签名。' },
  'accident.photos_not_stored': {
    status: 409,
    title: 'Photographs are not stored yet',
    detail: '照片尚未全部上传，请稍候或重拍后再签名。',
  },
  'accident.no_witnesses': { status: 404, title: 'Nobody is named as a witness', detail: '本案没有登记证人。' },
  'accident.no_evidence': { status: 404, title: 'No such part of the evidence', detail: '没有更多可导出的证据。' },
  'accident.reports_enough': {
    status: 409,
    title: 'Enough reports of this accident',
    detail: '这起事故的受伤报告已达上限，其他情况请直接告诉办案民警或拨打 122。',
  },
  'accident.no_injury': { status: 404, title: 'No injury was reported', detail: '这起事故没有受伤报告。' },
  'accident.amendment_open': {
    status: 409,
    title: 'An amendment is open',
    detail: '已有一份更正等待处理，请先答复或撤回。',
  },
  'accident.amendment_too_late': {
    status: 409,
    title: 'Time for amendments is over',
    detail: '协议书签订后的更正期限已过；仍有问题的，可以提出异议，或请保险公司协助。',
  },
  'accident.nothing_corrected': {
    status: 422,
    title: 'Nothing would change',
    detail: '填写的内容与协议书相同，没有需要更正的地方。',
  },
  'accident.vehicle_kind_fixed': {
    status: 422,
    title: 'Kind of vehicle cannot be amended',
    detail: '车辆类别关系到责任认定，不能通过更正修改；请提出异议或联系交警。',
  },
  'accident.no_amendment': {
    status: 409,
    title: 'No such amendment is open',
    detail: '这份更正已结束，请刷新后查看。',
  },
  'accident.own_amendment': { status: 409, title: 'Your own amendment', detail: '这是您提出的更正，等待对方答复。' },
  'accident.amendment_answered': { status: 409, title: 'Already agreed', detail: '您已同意这份更正。' },
  'accident.only_proposer': { status: 403, title: 'Only its proposer may', detail: '只有提出更正的一方可以撤回。' },
  'accident.objections_enough': {
    status: 409,
    title: 'Enough objections on record',
    detail: '异议已多次记录在案；协商不成的，可以申请人民调解或向人民法院起诉。',
  },
  'accident.impossible_range': {
    status: 422,
    title: 'Range of days is impossible',
    detail: '起始日期不能晚于结束日期，一次最多查询 92 天。',
  },
  'accident.no_such_alert': { status: 404, title: 'No such alert', detail: '没有找到这条提示。' },
  'accident.alert_closed': { status: 409, title: 'Alert is closed', detail: '这条提示已经办结。' },
  'accident.no_such_question': { status: 404, title: 'No such question', detail: '没有找到这个提问。' },
  'accident.question_answered': { status: 409, title: 'Already answered', detail: '这个问题您已回答。' },
  'accident.already_acknowledged': { status: 409, title: 'Already acknowledged', detail: '您已签收这份认定书。' },
  'accident.impossible_service_day': {
    status: 422,
    title: 'Day of service is impossible',
    detail: '送达日期不能早于作出认定的日期，也不能晚于今天。',
  },
  'accident.no_determination': { status: 404, title: 'No determination', detail: '认定书尚未作出。' },
  'accident.not_served': { status: 409, title: 'Acknowledge it first', detail: '请先签收认定书，再申请复核。' },
  'accident.review_too_late': {
    status: 409,
    title: 'Time for review is over',
    detail: '复核申请期限（送达后三个工作日）已过。',
  },
  'accident.review_once': { status: 409, title: 'Review was requested before', detail: '同一事故只能申请一次复核。' },
  'accident.assigned_to_other': { status: 409, title: 'With another officer', detail: '该案件正由其他民警办理。' },
  'accident.question_open': { status: 409, title: 'A question is open', detail: '对方尚未回答上一个问题。' },
  'accident.liability_impossible': {
    status: 422,
    title: 'Shares do not go together',
    detail: '双方责任不匹配，请按规定第六十条重新选择。',
  },
  'accident.review_forwarded': { status: 409, title: 'Already forwarded', detail: '复核材料已移送。' },
  'accident.reason_first': {
    status: 409,
    title: 'Open it with a reason first',
    detail: '请先填写查阅理由并打开完整协议书，再下载。',
  },
  'accident.role_missing': { status: 403, title: 'Not for your role', detail: '您的岗位没有这项权限。' },
} as const satisfies ProblemTable<string>;
