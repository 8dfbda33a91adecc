/** An accident where there is no signal (A15), and what a photograph may lack (A03). */
export const offline = {
  'photo.no_plate': {
    zh: '照片里没看到号牌。可以再拍一张，也可以继续。',
    en: 'No number plate can be seen. Take it again or go on.',
  },
  'photo.retake': { zh: '再拍一张', en: 'Take it again' },
  'photo.keep': { zh: '就用这张', en: 'Keep it' },
  'photo.waiting': {
    zh: '{count} 张已保存在手机，有网络后自动上传。',
    en: '{count} saved on this phone; they are sent once there is a network.',
  },

  'offline.unsent': {
    zh: '有 {count} 项还在手机里，有网络后自动按顺序发送。',
    en: '{count} things are still on this phone. They are sent in their order once there is a network.',
  },
  'offline.sign_in': {
    zh: '已保存在手机。登录后自动发送。',
    en: 'Saved on this phone. Sign in and it will be sent.',
  },
  'offline.later': { zh: '有网络后再填', en: 'Fill this in later, with a network' },
  'offline.local_case': { zh: '未发送的事故', en: 'Accident not yet sent' },

  'meet.title': { zh: '没有网络也能继续', en: 'Go on without a network' },
  'meet.first': {
    zh: '先说您的经过，再读对方的。这样谁都不会照着对方说。',
    en: 'First say what happened, then read the other driver’s facts. So nobody fits his account to another’s.',
  },
  'meet.ahead': { zh: '先说我的经过', en: 'Say what happened first' },
  'meet.show': {
    zh: '对方手机也没有网络：让对方打开一路，点“扫一扫加入”，扫这个码。',
    en: 'The other phone has no network either: there, open Yilu, choose to join, and scan this code.',
  },
  'meet.show_qr': { zh: '没有网络时加入这起事故的二维码', en: 'QR code to join this accident without a network' },
  'meet.scan': { zh: '扫对方的二维码', en: 'Scan the other driver’s code' },
  'meet.scan_hint': {
    zh: '对方说完经过后，手机上会出现一个二维码。',
    en: 'Once the other driver has said what happened, a code appears on that phone.',
  },
  'meet.paste': { zh: '或者粘贴对方发来的文字', en: 'Or paste the text the other driver sent' },
  'meet.take': { zh: '收下', en: 'Take it' },
  'meet.taken': {
    zh: '已收下对方的说明，有网络后一起发送。',
    en: 'The other driver’s facts are saved. Both are sent once there is a network.',
  },
  'meet.join': { zh: '没有网络也加入', en: 'Join without a network' },
  'meet.join_hint': {
    zh: '两部手机都没有网络时用。您说的经过会签上本机的名，再变成二维码给对方扫。',
    en: 'For when neither phone has a network. Your account is signed by this phone and shown as a code to scan.',
  },
  'meet.yours': { zh: '给对方扫这个码', en: 'Let the other driver scan this' },
  'meet.yours_qr': { zh: '您签过名的说明', en: 'Your facts, signed' },
  'meet.yours_hint': {
    zh: '里面是您的车和经过，由本机签名，谁也改不了。对方有网络后会一起发送，您不用再做什么。',
    en: 'Your vehicle and account, signed by this phone: nobody can change them. The other phone sends them; you need do nothing more.',
  },
  'meet.copy': { zh: '复制文字', en: 'Copy the text' },
  'meet.no_key': {
    zh: '这部手机还没在有网络时登录过一路，不能替您签名。互留电话，有网络后再加入。',
    en: 'This phone has never been signed in with a network, so it cannot sign for you. Exchange numbers and join once there is a network.',
  },
  'meet.no_camera': { zh: '没有读到二维码，靠近一点再试。', en: 'No code could be read. Move closer and try again.' },
  'packet.unreadable': {
    zh: '这不是一路的说明二维码，让对方打开“给对方扫这个码”再扫。',
    en: 'This is not a code with a driver’s facts. Ask the other driver to show the code and scan again.',
  },
  'packet.forged': {
    zh: '这个二维码的签名不对，内容可能被改过。让对方在他的手机上重新打开再扫。',
    en: 'The signature of this code is wrong: it may have been changed. Ask to see it on the other driver’s own phone.',
  },
  'packet.of_another_case': {
    zh: '这个二维码属于另一起事故。让对方先扫您的码，再说经过。',
    en: 'This code belongs to another accident. Let the other driver scan yours first.',
  },
  'packet.own': {
    zh: '这是您自己的说明，要扫对方手机上的。',
    en: 'These are your own facts. Scan the other driver’s phone.',
  },
  'packet.used': { zh: '这个二维码已经收下了。', en: 'This code has been taken already.' },
  'packet.state_first': { zh: '先说您的经过，再读对方的。', en: 'Say what happened first, then read the other’s.' },
} as const;
