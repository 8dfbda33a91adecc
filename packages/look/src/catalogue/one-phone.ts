/** Two drivers, one phone: the other's particulars, his turns on it, his paper copy. */
export const onePhone = {
  'guest.title': { zh: '对方没有手机', en: 'The other driver has no phone' },
  'guest.lead': { zh: '用这部手机，替对方登记', en: 'Enter the other driver on this phone' },
  'guest.why': {
    zh: '对方照样自己说经过、自己看、自己签。说完之前，互相看不到回答。',
    en: 'He still says, reads and signs everything himself. Until both are done neither sees the other’s answers.',
  },
  'guest.who': { zh: '对方是谁', en: 'Who he is' },
  'guest.phone': { zh: '对方手机号（没有可不填）', en: 'His phone number (may be left out)' },
  'guest.phone_hint': {
    zh: '能收短信的，签名时用验证码。收不了的，拍证件，再加一位证人。',
    en: 'Where he can read an SMS, a code confirms his signature. Otherwise his document is photographed and a witness stands by.',
  },
  'guest.at_hand': { zh: '现在能收短信', en: 'He can read an SMS now' },
  'guest.not_at_hand': { zh: '现在收不到', en: 'He cannot now' },
  'guest.vehicle': { zh: '对方开的是', en: 'What he drove' },
  'guest.plate': { zh: '对方车牌', en: 'His plate' },
  'guest.plate_delete': { zh: '删除', en: 'Delete' },
  'guest.licence': {
    zh: '对方说：持有有效驾驶证，准驾这种车',
    en: 'He says that he holds a valid licence for this vehicle',
  },
  'guest.seat': { zh: '查一下并登记', en: 'Look it up and enter it' },
  'guest.check_title': { zh: '查到的对吗', en: 'Is this right' },
  'guest.check': {
    zh: '给对方看一眼，登记系统里查到的是：',
    en: 'Show it to the other driver. The registers say:',
  },
  'guest.right': { zh: '对，继续', en: 'Right, go on' },
  'guest.wrong': { zh: '不对，改一下', en: 'Not right, correct it' },

  'guest.hand_over': { zh: '把手机交给对方', en: 'Hand the phone to the other driver' },
  'guest.hand_over_to': { zh: '交给 {name}', en: 'Hand it to {name}' },
  'guest.hand_over_state': {
    zh: '轮到对方自己说经过。您的回答已经藏好。',
    en: 'It is his turn to say what happened. Your answers are hidden.',
  },
  'guest.hand_over_accept': {
    zh: '轮到对方看责任建议，由他自己决定。',
    en: 'It is his turn to read the proposal and decide for himself.',
  },
  'guest.hand_over_sign': {
    zh: '轮到对方看协议，自己签名。',
    en: 'It is his turn to read the agreement and sign it himself.',
  },
  'guest.hand_over_amend': {
    zh: '轮到对方看要更正的内容，由他自己决定。',
    en: 'It is his turn to read what would change and decide for himself.',
  },
  'guest.hand_over_sign_amended': {
    zh: '轮到对方看更正后的协议，自己签名。',
    en: 'It is his turn to read the corrected agreement and sign it himself.',
  },
  'guest.i_am_guest': { zh: '我是对方，开始', en: 'I am the other driver, start' },
  'guest.not_now': { zh: '先不交，返回', en: 'Not now, go back' },
  'guest.give_back': { zh: '把手机还给机主', en: 'Hand the phone back' },
  'guest.give_back_text': { zh: '您这一步办完了，已经存好。', en: 'You are done with this step. It is saved.' },
  'guest.i_am_host': { zh: '我是机主，已拿回', en: 'It is my phone, I have it back' },

  'guest.code_title': { zh: '短信验证码', en: 'Code by SMS' },
  'guest.code_why': {
    zh: '发到对方登记的手机号上，由他自己看、自己填。',
    en: 'It goes to the number that he gave; he reads it and enters it himself.',
  },
  'guest.code_send': { zh: '发验证码', en: 'Send the code' },
  'guest.code_sent': { zh: '已发出。收到后填在下面。', en: 'Sent. Enter it below when it arrives.' },
  'guest.code': { zh: '6 位验证码', en: 'Six-digit code' },
  'guest.document_title': { zh: '证件照片和证人', en: 'Document and witness' },
  'guest.document_why': {
    zh: '照片只有交警能看，对方看不到。',
    en: 'Only officers can see the photograph; the other driver cannot.',
  },
  'guest.document_take': { zh: '拍对方的证件', en: 'Photograph his document' },
  'guest.document_again': { zh: '再拍一张', en: 'Take it again' },
  'guest.document_sending': { zh: '证件照片正在上传', en: 'The document is being sent' },
  'guest.document_taken': { zh: '证件已拍好', en: 'The document is photographed' },
  'guest.witness_name': { zh: '在场证人姓名', en: 'Name of a witness who is here' },
  'guest.witness_phone': { zh: '证人手机号（可不填）', en: 'His or her phone (may be left out)' },

  'guest.paper_title': { zh: '这是您那一份的号码', en: 'The code of your copy' },
  'guest.paper_lead': { zh: '写在纸上，或用别的相机拍下来', en: 'Write it on paper or photograph it' },
  'guest.paper_where': {
    zh: '用任何手机或电脑打开下面的网址，填上号码，就能拿到您的协议书。',
    en: 'With any phone or computer, open the address below and enter the code to get your agreement.',
  },
  'guest.paper_once': { zh: '只显示这一次', en: 'It is shown this once' },
  'guest.paper_number': { zh: '协议编号', en: 'Agreement number' },
  'guest.paper_code': { zh: '取件码', en: 'Code' },
  'guest.paper_done': { zh: '已经记好', en: 'I have it' },

  'copy.title': { zh: '取我的协议书', en: 'Get my agreement' },
  'copy.lead': { zh: '填上纸上的号码', en: 'Enter what is on the paper' },
  'copy.open': { zh: '打开协议书', en: 'Open the agreement' },
  'copy.opened': {
    zh: '已打开。证件号、电话和保单号已隐去；本人实名登录后可看完整件。',
    en: 'Opened. ID, phone and policy are masked; sign in under your real name for the full copy.',
  },
} as const;
