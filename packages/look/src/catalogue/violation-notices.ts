/**
 * What the city tells people about violations and payments outside the app; see `notices.ts` for title, hint and body.
 * A plate stands masked, and nothing says who drove.
 */
export const violationNotices = {
  'record_published.title': { zh: '有新的违法记录', en: 'New violation record' },
  'record_published.hint': { zh: '查看照片和依据', en: 'See the pictures' },
  'record_published.body': {
    zh: '{plate} 于 {at} 在{place}有一条违法记录：{act}。{until} 前处理；不认可的，可以陈述申辩。',
    en: 'A violation of {plate} was recorded on {at}, {place}: {act}. Settle it by {until}, or contest it.',
  },
  'record_reminder.title': { zh: '违法记录待处理', en: 'Violation still open' },
  'record_reminder.hint': { zh: '查看处理期限', en: 'See the last day' },
  'record_reminder.body': {
    zh: '{plate} 在{place}的违法记录还没有处理：{act}。处理期限到 {until}；不认可的，可以陈述申辩。',
    en: 'The violation of {plate}, {place}, is still open: {act}. The last day is {until}. You can contest it.',
  },
  'record_erased.title': { zh: '违法记录已消除', en: 'Violation erased' },
  'record_erased.hint': { zh: '不用再处理', en: 'Nothing to do' },
  'record_erased.body': {
    zh: '{plate} 的违法记录已消除，不用处理：{act}。',
    en: 'The violation of {plate} has been erased: {act}. There is nothing left to do.',
  },
  'driver_named.title': { zh: '车主指认您驾驶', en: 'Named as the driver' },
  'driver_named.hint': { zh: '确认或拒绝', en: 'Accept or decline' },
  'driver_named.body': {
    zh: '车主说 {plate} 的一条违法记录发生时是您在驾驶：{act}。{until} 前确认或者拒绝；拒绝后由车主自己处理。',
    en: 'The owner of {plate} says that you were driving: {act}. Accept or decline by {until}; declined, it goes back to the owner.',
  },
  'naming_withdrawn.title': { zh: '车主已收回指认', en: 'No longer asked' },
  'naming_withdrawn.hint': { zh: '不用再答复', en: 'No answer needed' },
  'naming_withdrawn.body': {
    zh: '车主收回了对您的指认，{plate} 的这条违法记录不用您答复：{act}。',
    en: 'The owner of {plate} no longer says that you were driving: {act}. You need not answer.',
  },
  'nomination_accepted.title': { zh: '驾驶人已确认', en: 'Driver has accepted' },
  'nomination_accepted.hint': { zh: '由驾驶人处理', en: 'Driver handles it' },
  'nomination_accepted.body': {
    zh: '您指认的驾驶人已确认，{plate} 的这条违法记录由驾驶人处理：{act}。',
    en: 'The driver you named has accepted and now handles the violation of {plate}: {act}.',
  },
  'nomination_declined.title': { zh: '驾驶人没有确认', en: 'Driver has declined' },
  'nomination_declined.hint': { zh: '由您处理', en: 'Yours to handle' },
  'nomination_declined.body': {
    zh: '您指认的人说不是本人驾驶，{plate} 的这条违法记录由您处理：{act}。',
    en: 'The person you named says somebody else drove. The violation of {plate} is yours to handle: {act}.',
  },
  'nomination_lapsed.title': { zh: '指认没有得到答复', en: 'No driver’s answer' },
  'nomination_lapsed.hint': { zh: '由您处理', en: 'Yours to handle' },
  'nomination_lapsed.body': {
    zh: '您指认的驾驶人没有按时答复，{plate} 的这条违法记录由您处理：{act}。',
    en: 'The driver you named did not answer in time. The violation of {plate} is yours to handle: {act}.',
  },
  'decision_fine.title': { zh: '处罚决定已作出', en: 'Decision made' },
  'decision_fine.hint': { zh: '查看决定书和期限', en: 'Read the decision' },
  'decision_fine.body': {
    zh: '{plate}：{act}。决定书 {number}，罚款 {amount}，记 {points} 分，{until} 前缴纳。不服的，可以申请复议或者起诉。',
    en: '{plate}: {act}. Decision {number}: fine {amount}, {points} points, to be paid by {until}. You may ask for review or go to court.',
  },
  'decision_posted.title': { zh: '处罚决定已作出', en: 'Decision made' },
  'decision_posted.hint': { zh: '决定书邮寄给您', en: 'It comes by post' },
  'decision_posted.body': {
    zh: '{plate}：{act}。决定书 {number}，罚款 {amount}，记 {points} 分。决定书邮寄送达，缴款期限从收到之日起算，到时再告诉您最后一天；也可以现在缴纳。',
    en: '{plate}: {act}. Decision {number}: fine {amount}, {points} points. It comes by post; the time to pay begins when it reaches you, and we tell you the last day then. You can pay now.',
  },
  'fine_served.title': { zh: '缴款最后一天已确定', en: 'Last day to pay set' },
  'fine_served.hint': { zh: '查看最后一天', en: 'See the last day' },
  'fine_served.body': {
    zh: '{plate}：{act}。决定书 {number} 已送达，罚款 {amount} 在 {until} 前缴纳。复议和起诉的期限从送达之日起算。',
    en: '{plate}: {act}. Decision {number} is served: the fine of {amount} is to be paid by {until}. The time to ask for review or to go to court runs from that service.',
  },
  'decision_served.title': { zh: '决定书已送达', en: 'Decision served' },
  'decision_served.hint': { zh: '查看复议期限', en: 'See your last days' },
  'decision_served.body': {
    zh: '{plate}：{act}。决定书 {number} 已送达。复议和起诉的期限从送达之日起算。',
    en: '{plate}: {act}. Decision {number} is served. The time to ask for review or to go to court runs from that service.',
  },
  'decision_warning.title': { zh: '警告，不罚款', en: 'A warning, no fine' },
  'decision_warning.hint': { zh: '查看决定书', en: 'Read the decision' },
  'decision_warning.body': {
    zh: '{plate}：{act}。决定书 {number}：警告，不罚款。不服的，可以申请复议或者起诉。',
    en: '{plate}: {act}. Decision {number}: a warning and no fine. You may ask for review or go to court.',
  },
  'decision_no_penalty.title': { zh: '不予处罚', en: 'No penalty' },
  'decision_no_penalty.hint': { zh: '查看决定书', en: 'Read the decision' },
  'decision_no_penalty.body': {
    zh: '{plate}：{act}。决定书 {number}：不予处罚，不用缴款。',
    en: '{plate}: {act}. Decision {number}: no penalty and nothing to pay.',
  },
  'decision_revoked.title': { zh: '处罚决定已撤销', en: 'Decision revoked' },
  'decision_revoked.hint': { zh: '已付的会退回', en: 'Your money returns' },
  'decision_revoked.body': {
    zh: '{plate} 的 {number} 号决定已撤销：{act}。不用再缴款，已付的连同加处罚款原路退回。',
    en: 'Decision {number} on {plate} is revoked: {act}. Nothing is owed, and whatever you paid goes back to you.',
  },
  'decision_replaced.title': { zh: '处罚决定已变更', en: 'Decision replaced' },
  'decision_replaced.hint': { zh: '查看新的决定', en: 'Read the new one' },
  'decision_replaced.body': {
    zh: '{plate} 的 {number} 号决定已撤销，由 {next} 号决定代替：{act}。已付的原路退回，按新的决定办理。',
    en: 'Decision {number} on {plate} is replaced by {next}: {act}. Whatever you paid goes back; the new decision counts.',
  },
  'defence_question.title': { zh: '申辩需要补充', en: 'A question for you' },
  'defence_question.hint': { zh: '民警在等您答复', en: 'An officer waits' },
  'defence_question.body': {
    zh: '民警对您的申辩有一个问题（{plate}，{act}）。打开申辩可以答复和补充材料，期限照样停着。',
    en: 'An officer has a question about your objection ({plate}, {act}). Open it to answer; the terms stay stopped.',
  },
  'defence_upheld.title': { zh: '申辩已采纳', en: 'Objection upheld' },
  'defence_upheld.hint': { zh: '查看理由', en: 'Read the reasons' },
  'defence_upheld.body': {
    zh: '您的申辩已采纳（{plate}，{act}）。打开查看理由和接下来怎么办。',
    en: 'Your objection is upheld ({plate}, {act}). Open it to read the reasons and what happens next.',
  },
  'defence_rejected.title': { zh: '申辩没有采纳', en: 'Objection not upheld' },
  'defence_rejected.hint': { zh: '查看理由和期限', en: 'Reasons and terms' },
  'defence_rejected.body': {
    zh: '您的申辩没有采纳（{plate}，{act}）。打开查看理由；有新证据的，可以再申辩一次。',
    en: 'Your objection is not upheld ({plate}, {act}). Open it to read why; with new evidence you can object again.',
  },
  'points_warned.title': { zh: '记分提醒', en: 'Licence points' },
  'points_warned.hint': { zh: '查看记分', en: 'See your points' },
  'points_warned.body': {
    zh: '您在本记分周期已累计 {points} 分，满 12 分要参加学习和考试。可以学法减分。',
    en: 'You have {points} points in this cycle. At 12 you must study and sit an exam. Voluntary study takes points off.',
  },
  'points_full.title': { zh: '记分已满 12 分', en: 'Twelve points' },
  'points_full.hint': { zh: '查看怎么参加学习', en: 'See what to do' },
  'points_full.body': {
    zh: '您在本记分周期已累计 {points} 分，需要参加学习和考试，通过前不要驾驶机动车。',
    en: 'You have {points} points in this cycle. You must study and pass an exam, and may not drive until then.',
  },
  'reminder_inspection.title': { zh: '年检快到期', en: 'Inspection ends soon' },
  'reminder_inspection.hint': { zh: '查看到期日', en: 'See the day' },
  'reminder_inspection.body': {
    zh: '{plate} 的检验有效期到 {until}，还有 {days} 天。',
    en: 'The inspection of {plate} is valid until {until}: {days} days left.',
  },
  'reminder_insurance.title': { zh: '交强险快到期', en: 'Insurance ends soon' },
  'reminder_insurance.hint': { zh: '查看到期日', en: 'See the day' },
  'reminder_insurance.body': {
    zh: '{plate} 的交强险到 {until}，还有 {days} 天。',
    en: 'The compulsory insurance of {plate} ends on {until}: {days} days left.',
  },
  'reminder_licence.title': { zh: '驾驶证快到期', en: 'Licence ends soon' },
  'reminder_licence.hint': { zh: '查看到期日', en: 'See the day' },
  'reminder_licence.body': {
    zh: '您的驾驶证有效期到 {until}，还有 {days} 天。',
    en: 'Your driving licence is valid until {until}: {days} days left.',
  },
  'reminder_payment.title': { zh: '罚款快到期', en: 'Fine due soon' },
  'reminder_payment.hint': { zh: '查看金额和期限', en: 'See sum and day' },
  'reminder_payment.body': {
    zh: '有一笔罚款要在 {until} 前缴纳，还有 {days} 天；逾期每天加处 3%。已经付过的不用再付。',
    en: 'A fine is to be paid by {until}: {days} days left. After that 3 % a day is added. If you have paid, do not pay again.',
  },
  'payment_received.title': { zh: '款项已收到', en: 'Payment received' },
  'payment_received.hint': { zh: '查看电子票据', en: 'See the receipt' },
  'payment_received.body': {
    zh: '已收到 {amount}（{number}），这一笔已结清。电子票据可以随时下载。',
    en: '{amount} has arrived ({number}) and the matter is settled. Your receipt can be downloaded at any time.',
  },
  'refund_done.title': { zh: '退款已到账', en: 'Refund paid' },
  'refund_done.hint': { zh: '查看退款', en: 'See the refund' },
  'refund_done.body': {
    zh: '{amount} 已原路退回您付款的账户。',
    en: '{amount} has been returned the way you paid.',
  },
  'refund_stuck.title': { zh: '退款遇到问题', en: 'Refund held up' },
  'refund_stuck.hint': { zh: '工作人员在处理', en: 'Our staff is on it' },
  'refund_stuck.body': {
    zh: '{amount} 没能退回原来的账户，工作人员正在处理，这笔钱不会少。',
    en: '{amount} could not be returned to your account. Our staff is on it, and the money is safe.',
  },

  'sms.notice_verified': {
    zh: '{body}核验码 {code}，可在“一路”核实真伪；短信里没有付款链接。打开“一路”小程序查看。',
    en: '{body} Code {code} proves this message in Yilu; no SMS of ours has a payment link. Open the Yilu mini-program to see it.',
  },
  'sms.stranger': {
    zh: '{body}核验码 {code}，可核实真伪；短信里没有付款链接。在微信或支付宝里搜索“一路”查看照片和依据。',
    en: '{body} Code {code} proves this message; no SMS of ours has a payment link. Search for Yilu in WeChat or Alipay.',
  },
} as const;
