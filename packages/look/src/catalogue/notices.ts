/**
 * What the city tells people outside the app. By notice: `title` and `hint` fill a wallet's subscribe message (at most
 * 20 characters each, both languages), `body` stands in the inbox and in an SMS. No sentence carries personal data.
 */
export const notices = {
  'road_cleared.title': { zh: '现场已撤离', en: 'Road cleared' },
  'road_cleared.hint': { zh: '等对方加入后继续', en: 'Next: other driver' },
  'road_cleared.body': {
    zh: '照片已存好，道路已让出。下一步让对方扫码或输入 6 位数字加入。',
    en: 'Your photographs are safe and the road is clear. Next, the other driver joins by QR code or six digits.',
  },
  'case_joined.title': { zh: '对方已加入', en: 'Other driver joined' },
  'case_joined.hint': { zh: '可以各自说明经过了', en: 'Say what happened' },
  'case_joined.body': {
    zh: '对方已加入这起事故。双方现在可以确认信息，各自说明经过。',
    en: 'The other driver has joined. Both of you can now confirm your details and say what happened.',
  },
  'parties_complete.title': { zh: '各方已到齐', en: 'Everybody is here' },
  'parties_complete.hint': { zh: '现在说明经过', en: 'Say what happened' },
  'parties_complete.body': {
    zh: '发起人已确认不再等其他人。现在确认自己的信息，说明经过。',
    en: 'Nobody else is awaited. Confirm your details and say what happened.',
  },
  'statements_agree.title': { zh: '双方陈述一致', en: 'Statements agree' },
  'statements_agree.hint': { zh: '查看责任建议', en: 'See the proposal' },
  'statements_agree.body': {
    zh: '双方说的经过一致。责任建议和法律依据已经准备好，等您查看。',
    en: 'Both statements agree. The proposed liability and the law behind it are ready for you to read.',
  },
  'statements_differ.title': { zh: '双方陈述不同', en: 'Statements differ' },
  'statements_differ.hint': { zh: '查看不同之处', en: 'See what differs' },
  'statements_differ.body': {
    zh: '双方说的经过有不同之处。可以各自再看一遍，也可以一起请交警认定。',
    en: 'The two statements differ. Each of you can look again, or you can ask an officer together.',
  },
  'statement_changed.title': { zh: '对方改了陈述', en: 'Statement changed' },
  'statement_changed.hint': { zh: '需要重新核对', en: 'Compare again' },
  'statement_changed.body': {
    zh: '对方修改了陈述，需要重新核对经过。',
    en: 'The other driver changed his or her statement. The two accounts have to be compared again.',
  },
  'signatures_voided.title': { zh: '签名已作废', en: 'Signatures void' },
  'signatures_voided.hint': { zh: '协议有改动，需重签', en: 'Changed: sign again' },
  'signatures_voided.body': {
    zh: '有一方修改了陈述，之前的签名全部作废。看过新的内容后再签名。',
    en: 'A statement was changed, so every signature so far is void. Read the new version before you sign.',
  },
  'agreement_drawn_up.title': { zh: '协议书待签名', en: 'Ready to sign' },
  'agreement_drawn_up.hint': { zh: '看过内容后签名', en: 'Read, then sign' },
  'agreement_drawn_up.body': {
    zh: '自行协商协议书 {number} 已生成，等您看过后签名。',
    en: 'The settlement agreement {number} is ready. Read it, then sign.',
  },
  'agreement_half_signed.title': { zh: '对方已签名', en: 'Other driver signed' },
  'agreement_half_signed.hint': { zh: '轮到您签名', en: 'Your turn to sign' },
  'agreement_half_signed.body': {
    zh: '对方已在协议书 {number} 上签名，现在轮到您。',
    en: 'The other driver has signed agreement {number}. It is your turn now.',
  },
  'agreement_in_force.title': { zh: '协议书已生效', en: 'Agreement in force' },
  'agreement_in_force.hint': { zh: '可以下载并理赔', en: 'Download and claim' },
  'agreement_in_force.body': {
    zh: '双方都已签名，协议书 {number} 生效。打开可下载，用于保险理赔。',
    en: 'Both have signed and agreement {number} is in force. Open it to download your copy for the insurer.',
  },
  'officer_consent_wanted.title': { zh: '对方想请交警认定', en: 'Officer proposed' },
  'officer_consent_wanted.hint': { zh: '等您决定是否同意', en: 'Your consent counts' },
  'officer_consent_wanted.body': {
    zh: '对方想请交警在线认定责任，需要您也同意。不同意时由 122 处理。',
    en: 'The other driver wants an officer to decide online. It takes your consent too; otherwise 122 takes over.',
  },
  'officer_queued.title': { zh: '已交给交警', en: 'With an officer' },
  'officer_queued.hint': { zh: '可以先离开现场', en: 'You may leave now' },
  'officer_queued.body': {
    zh: '双方的申请已交给交警。照片已封存，各方可以先离开，有进展会通知您。',
    en: 'Your joint request is with an officer. The photographs are sealed; you may leave and will hear from us.',
  },
  'question_asked.title': { zh: '交警有问题问您', en: 'Officer asks you' },
  'question_asked.hint': { zh: '回答后继续处理', en: 'Answer to go on' },
  'question_asked.body': {
    zh: '处理这起事故的交警有一个问题等您回答。回答后继续处理。',
    en: 'The officer on your accident has a question for you. Work goes on once you answer.',
  },
  'case_determined.title': { zh: '事故认定书已作出', en: 'Decision made' },
  'case_determined.hint': { zh: '查看并签收', en: 'Read and receive' },
  'case_determined.body': {
    zh: '认定书 {number} 已作出，打开查看理由并签收。不同意的，可在 {until} 前申请复核。',
    en: 'Decision {number} has been made. Open it for the reasons and confirm receipt. A review can be requested until {until}.',
  },
  'case_determined.body_undated': {
    zh: '认定书 {number} 已作出，打开查看理由并签收。不同意的，可在送达后三个工作日内申请复核。',
    en: 'Decision {number} has been made. Open it for the reasons and confirm receipt. A review can be requested within three working days of service.',
  },
  'determination_received.title': { zh: '认定书已签收', en: 'Receipt recorded' },
  'determination_received.hint': { zh: '复核期限已开始', en: 'Review period runs' },
  'determination_received.body': {
    zh: '签收结果已记录。不同意认定的，可在 {until} 前申请复核。',
    en: 'The receipt is on record. If you disagree with the decision, you can request a review until {until}.',
  },
  'determination_received.body_undated': {
    zh: '签收结果已记录。不同意认定的，可在送达后三个工作日内申请复核。',
    en: 'The receipt is on record. If you disagree with the decision, you can request a review within three working days of service.',
  },
  'review_requested.title': { zh: '已有复核申请', en: 'Review requested' },
  'review_requested.hint': { zh: '等上级部门结论', en: 'Higher office next' },
  'review_requested.body': {
    zh: '有一方对认定书申请了复核，案卷将转交上一级交警部门。结论作出后会通知您。',
    en: 'A review of the decision has been requested. The file goes to the higher office; you will hear its conclusion.',
  },
  'review_forwarded.title': { zh: '复核材料已移送', en: 'Review file sent on' },
  'review_forwarded.hint': { zh: '等上级部门结论', en: 'Higher office next' },
  'review_forwarded.body': {
    zh: '案卷已送到上一级交警部门，由他们复核。结论作出后会通知您。',
    en: 'The file has reached the higher office, which reviews the decision. You will hear its conclusion.',
  },
  'case_referred.title': { zh: '已转 122 处理', en: 'Handed to 122' },
  'case_referred.hint': { zh: '打开看现在怎么做', en: 'See what to do now' },
  'case_referred.body': {
    zh: '这起事故已转 122 处理，编号 {number}。拨打 122 时报这个编号，已填的内容交警都能看到。',
    en: 'This accident has been handed to 122 under number {number}. Give it when you call; what you entered is already there.',
  },
  'case_withdrawn.title': { zh: '事故处理已撤回', en: 'Case withdrawn' },
  'case_withdrawn.hint': { zh: '需要时可重新发起', en: 'You can start again' },
  'case_withdrawn.body': {
    zh: '发起方撤回了这次处理，没有产生协议。需要时可以重新发起，或者拨打 122。',
    en: 'The driver who opened this case withdrew it; no agreement was made. Start again, or call 122.',
  },
  'case_expired.title': { zh: '事故处理已过期', en: 'Case expired' },
  'case_expired.hint': { zh: '可重新发起或打122', en: 'Restart or call 122' },
  'case_expired.body': {
    zh: '太久没有进展，这次处理已过期。照片仍然保存，可以重新发起，或者拨打 122。',
    en: 'Nothing happened for too long and this case has expired. The photographs are kept; start again, or call 122.',
  },
  'injury_reported.title': { zh: '有人报告受伤', en: 'Injury reported' },
  'injury_reported.hint': { zh: '打开看现在怎么做', en: 'See what to do now' },
  'injury_reported.body': {
    zh: '有人报告这起事故造成受伤，原协议书或认定书已冻结，由交警按一般程序处理。所有证据都保留着，打开看现在怎么做。',
    en: 'An injury from this accident has been reported. The paper is frozen and the police take over; all evidence is kept. See what to do now.',
  },
  'injury_taken_over.title': { zh: '交警已接手受伤案件', en: 'Officer on the case' },
  'injury_taken_over.hint': { zh: '打开看现在怎么做', en: 'See what to do now' },
  'injury_taken_over.body': {
    zh: '交警已接手，按一般程序处理这起事故，会和各方联系。病历和收费票据留好。',
    en: 'An officer now handles this accident by the ordinary procedure and will be in touch. Keep medical records and receipts.',
  },
  'amendment_proposed.title': { zh: '对方提出更正', en: 'Correction proposed' },
  'amendment_proposed.hint': { zh: '看过后决定是否同意', en: 'Read and answer' },
  'amendment_proposed.body': {
    zh: '对方提出更正协议书中的内容。全部当事人同意并重新签名后才生效，在此之前原协议书继续有效。',
    en: 'A correction of the agreement is proposed. It takes effect when all agree and sign anew; until then the old one stands.',
  },
  'amendment_refused.title': { zh: '更正未获同意', en: 'Correction refused' },
  'amendment_refused.hint': { zh: '原协议书继续有效', en: 'The old one stands' },
  'amendment_refused.body': {
    zh: '有当事人不同意更正，原协议书继续有效。打开可看理由。',
    en: 'A party does not agree to the correction. The old agreement stands; open it for the reason.',
  },
  'amendment_withdrawn.title': { zh: '更正已撤回', en: 'Correction withdrawn' },
  'amendment_withdrawn.hint': { zh: '原协议书继续有效', en: 'The old one stands' },
  'amendment_withdrawn.body': {
    zh: '提出更正的一方已撤回，原协议书继续有效，您不需要做什么。',
    en: 'The proposed correction was withdrawn. The old agreement stands and you need do nothing.',
  },
  'amendment_expired.title': { zh: '更正已过期', en: 'Correction lapsed' },
  'amendment_expired.hint': { zh: '原协议书继续有效', en: 'The old one stands' },
  'amendment_expired.body': {
    zh: '更正没有在期限内由全部当事人签名，已经失效，原协议书继续有效。',
    en: 'Not everybody signed the correction in time, so it has lapsed. The old agreement stands.',
  },
  'objection_recorded.title': { zh: '对方提出异议', en: 'Objection recorded' },
  'objection_recorded.hint': { zh: '协议书仍然有效', en: 'Agreement stands' },
  'objection_recorded.body': {
    zh: '有当事人对协议书的责任提出异议，已记录在案。协议书仍然有效；协商不成的，可以申请人民调解或向法院起诉。',
    en: 'A party objects to the liability in the agreement. It is on record and the agreement stands; mediation or a civil court is the way.',
  },
  'photo_refused.title': { zh: '有一张照片没存上', en: 'Photo not stored' },
  'photo_refused.hint': { zh: '重拍这一张即可', en: 'Retake that one' },
  'photo_refused.body': {
    zh: '有一张照片没有存上：{reason}。其他照片都在，重拍这一张即可。',
    en: 'One photograph was not stored: {reason}. The others are safe; retake just that one.',
  },
  'photo_refused.unexplained': { zh: '原因不明', en: 'the reason is not known' },

  'officer_wrote.title': { zh: '民警回复了您', en: 'An officer answered' },
  'officer_wrote.hint': { zh: '打开对话查看', en: 'Open the chat' },
  'officer_wrote.body': {
    zh: '民警回复了您的求助。打开对话查看，可以继续文字或照片说明。',
    en: 'An officer has answered you. Open the chat to read it; you can write back or send a photograph.',
  },
  'talk_ended.title': { zh: '与民警的对话结束', en: 'Chat ended' },
  'talk_ended.hint': { zh: '内容仍可查看', en: 'It stays readable' },
  'talk_ended.body': {
    zh: '您与民警的对话已结束，内容仍可查看。还需要帮助，可以再次联系民警；情况紧急拨打 122。',
    en: 'Your chat with the officer has ended and stays readable. Ask again if you need more help; in an emergency call 122.',
  },
  'talk_silent.title': { zh: '对话已自动结束', en: 'Chat closed' },
  'talk_silent.hint': { zh: '久未有新消息', en: 'Nothing new for long' },
  'talk_silent.body': {
    zh: '与民警的对话很久没有新消息，已自动结束，内容仍可查看。还需要帮助，可以再次联系民警。',
    en: 'Nobody wrote for a long time, so your chat with the officer was closed. It stays readable, and you can ask again.',
  },

  'claim_registered.title': { zh: '保险公司已立案', en: 'Claim registered' },
  'claim_registered.hint': { zh: '查看报案号', en: 'See its number' },
  'claim_registered.body': {
    zh: '保险公司已收到文书并立案，报案号 {number}。不用再交一次协议书。',
    en: 'The insurer has the paper and registered the claim under number {number}. You need not send it again.',
  },
  'claim_papers.title': { zh: '理赔需要材料', en: 'Papers wanted' },
  'claim_papers.hint': { zh: '查看材料清单', en: 'See the list' },
  'claim_papers.body': {
    zh: '保险公司列出了理赔需要的材料，打开查看清单。',
    en: 'The insurer has listed the papers that it needs. Open the claim to see them.',
  },
  'claim_decided.title': { zh: '理赔已核定', en: 'Claim decided' },
  'claim_decided.hint': { zh: '查看核定结果', en: 'See the decision' },
  'claim_decided.body': {
    zh: '保险公司对理赔作出了核定，打开查看结果和理由。',
    en: 'The insurer has decided on the claim. Open it to see the decision and its reasons.',
  },
  'claim_paid.title': { zh: '理赔已支付', en: 'Claim paid' },
  'claim_paid.hint': { zh: '查看金额', en: 'See the amount' },
  'claim_paid.body': {
    zh: '保险公司已支付赔款，打开查看金额。',
    en: 'The insurer has paid. Open the claim to see the amount.',
  },
  'claim_paper_replaced.title': { zh: '理赔文书已更新', en: 'Paper replaced' },
  'claim_paper_replaced.hint': { zh: '保险公司已收到', en: 'Insurer is told' },
  'claim_paper_replaced.body': {
    zh: '协议书有了新的版本，保险公司会收到新版，理赔继续。',
    en: 'The agreement has a new version. The insurer receives it and the claim goes on.',
  },
  'appointment_booked.title': { zh: '预约成功', en: 'Appointment booked' },
  'appointment_booked.hint': { zh: '查看时间和地点', en: 'When and where' },
  'appointment_booked.body': {
    zh: '理赔服务中心预约成功：{at}。打开查看地点和要带的材料。',
    en: 'Your appointment at the claims centre: {at}. Open the claim for the place and the papers to bring.',
  },
  'appointment_cancelled.title': { zh: '预约已取消', en: 'Booking cancelled' },
  'appointment_cancelled.hint': { zh: '需要时可重新预约', en: 'You can book again' },
  'appointment_cancelled.body': {
    zh: '{at} 的理赔服务中心预约已取消。需要时可以重新预约。',
    en: 'The appointment of {at} at the claims centre is cancelled. You can book again at any time.',
  },

  'sms.signature': { zh: '【一路】', en: '[Yilu] ' },
  'sms.notice': { zh: '{body}打开“一路”小程序查看。', en: '{body} Open the Yilu mini-program to see it.' },
  'sms.code': {
    zh: '登录验证码 {code}，5 分钟内有效。工作人员不会向您索要验证码。',
    en: '{code} is your sign-in code, valid for 5 minutes. Our staff never ask for it.',
  },
  'sms.merge_code': {
    zh: '有人正用您的身份信息登录，验证码 {code}，5 分钟内有效。不是您本人操作的，不要告诉任何人。',
    en: 'Someone is signing in with your identity. The code is {code}, valid for 5 minutes. If that is not you, tell nobody.',
  },
  'sms.guest_code': {
    zh: '您正在对方手机上签署交通事故协议，验证码 {code}，10 分钟内有效。看过内容、同意后再告诉对方；没有这回事的，不用理会。',
    en: 'You are signing an accident agreement on the other driver’s phone. Your code is {code}, valid for 10 minutes. Read first, then tell it. Not you? Ignore this.',
  },
  'sms.guest_copy': {
    zh: '您已签署交通事故协议。打开 {link} 查看和下载您的那一份，不要转发给别人。',
    en: 'You have signed an accident agreement. Open {link} to read and download your own copy. Keep the link to yourself.',
  },
  'sms.invitation': {
    zh: '有人请您一起处理刚才的交通事故。打开 {link} 确认情况，24 小时内有效。不认识这起事故的，不用理会。',
    en: 'Someone asks you to settle a recent traffic accident together. Open {link} within 24 hours. Not involved? Ignore this.',
  },
} as const;
