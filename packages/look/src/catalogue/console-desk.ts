/** Sentences of the console’s frame: bar, roles, sign-in, problems, keys. */
export const consoleDesk = {
  'console.title': { zh: '交警工作台', en: 'Officers’ desk' },

  'console.nav': { zh: '主导航', en: 'Main' },
  'console.nav.queue': { zh: '待办队列', en: 'Queue' },
  'console.nav.deliveries': { zh: '通知送达', en: 'Deliveries' },
  'console.nav.audit_log': { zh: '审计日志', en: 'Audit log' },

  'console.skip': { zh: '跳到内容', en: 'Skip to content' },

  'console.help': { zh: '快捷键', en: 'Keys' },

  'console.theme.switch': { zh: '切换深色或浅色', en: 'Switch dark or light' },
  'console.theme.system': { zh: '随系统', en: 'System' },
  'console.theme.light': { zh: '浅色', en: 'Light' },
  'console.theme.dark': { zh: '深色', en: 'Dark' },

  'console.list_comma': { zh: '、', en: ', ' },

  'console.role.desk_operator': { zh: '坐席', en: 'Desk operator' },
  'console.role.accident_officer': { zh: '事故民警', en: 'Accident officer' },
  'console.role.legal_reviewer': { zh: '法制员', en: 'Legal reviewer' },
  'console.role.hearing_officer': { zh: '审理员', en: 'Hearing officer' },
  'console.role.facilities': { zh: '设施', en: 'Facilities' },
  'console.role.facility_unit': { zh: '外部承办单位', en: 'Outside unit' },
  'console.role.tip_reviewer': { zh: '举报审核员', en: 'Tip reviewer' },
  'console.role.exam_admin': { zh: '考务', en: 'Exams' },
  'console.role.finance': { zh: '财务', en: 'Finance' },
  'console.role.supervisor': { zh: '监督', en: 'Supervisor' },
  'console.role.committee': { zh: '委员会', en: 'Committee' },
  'console.role.admin': { zh: '系统管理', en: 'Administrator' },
  'console.role.auditor': { zh: '公开审计', en: 'Auditor' },

  'console.sign_in.title': { zh: '登录交警工作台', en: 'Sign in to the officers’ desk' },
  'console.sign_in.text': {
    zh: '用单位的统一身份登录。',
    en: 'Use your bureau account.',
  },
  'console.sign_in.kept': { zh: '没写完的草稿还在这个页面里。', en: 'Your unfinished drafts are still in this tab.' },
  'console.sign_in.action': { zh: '用统一身份登录', en: 'Sign in with the bureau account' },
  'console.sign_in.going': { zh: '正在前往统一身份', en: 'Going to the sign-in page' },
  'console.sign_in.help': {
    zh: '登录不了，可以找单位的系统管理员。',
    en: 'If you cannot sign in, ask your administrator.',
  },

  'console.callback.title': { zh: '正在完成登录', en: 'Finishing sign-in' },
  'console.callback.text': { zh: '一般只要一两秒。', en: 'This takes a second or two.' },
  'console.callback.failed': { zh: '登录没有完成', en: 'Sign-in was not finished' },
  'console.callback.not_ours': {
    zh: '这次登录不是从本页面开始的，或已经用过。重新登录一次就好。',
    en: 'This sign-in did not start in this tab, or was used already. Sign in once more.',
  },
  'console.callback.refused': {
    zh: '统一身份没有放行。可以换一个账号再试。',
    en: 'The bureau account refused. You can try another account.',
  },
  'console.callback.again': { zh: '重新登录', en: 'Sign in again' },

  'console.problem.unreached': {
    zh: '没有连上服务器。检查网络后再试，同一操作不会做两次。',
    en: 'The server could not be reached. Check the network and try again; nothing is done twice.',
  },
  'console.problem.unknown': {
    zh: '服务器没有正常回答，稍后再试。',
    en: 'The server did not answer properly. Try again shortly.',
  },
  'console.problem.kept': { zh: '已填写的内容都在。', en: 'What you typed is still here.' },
  'console.problem.retry_at': { zh: '{at} 之后可以再试。', en: 'You can try again after {at}.' },

  'console.not_found.title': { zh: '没有这个页面', en: 'No such page' },
  'console.not_found.text': { zh: '回到待办队列', en: 'Back to the queue' },

  'console.forbidden.title': { zh: '这一页不在你的职责内', en: 'This page is not part of your role' },
  'console.forbidden.text': {
    zh: '上方能看到你可以用的页面。需要权限，可以找系统管理员。',
    en: 'The pages for your role are listed above. Ask an administrator if you need more.',
  },

  'console.help.title': { zh: '键盘快捷键', en: 'Keyboard shortcuts' },
  'console.help.move': { zh: '在队列中下移、上移', en: 'Down and up in the queue' },
  'console.help.open': { zh: '打开选中的一件', en: 'Open the chosen entry' },
  'console.help.evidence': { zh: '放大看照片', en: 'Look at the photographs' },
  'console.help.question': { zh: '写问题', en: 'Write a question' },
  'console.help.decision': { zh: '接手并认定，答复异议', en: 'Take the case and decide; answer a defence' },
  'console.help.refresh': { zh: '重新读取案件', en: 'Read the case again' },
  'console.help.zoom': { zh: '照片放大、缩小、还原', en: 'Photograph nearer, farther, whole' },
  'console.help.arrows': { zh: '移动照片，或换一张', en: 'Move the photograph, or step to the next' },
  'console.help.escape': { zh: '离开输入框，收起，关闭', en: 'Leave a field, put away, close' },
  'console.help.this': { zh: '打开这张表', en: 'Open this list' },
  'console.help.switch': { zh: '使用单键快捷键', en: 'Use single-key shortcuts' },
} as const;
