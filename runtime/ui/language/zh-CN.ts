/** The shared components' own texts, in Chinese. Texts of definitions and sentences by code come from `config/`. */
export const zhCN = {
  light: { red: '红灯', yellow: '黄灯', green: '绿灯', grey: '未定', none: '不适用', problem: '数据有误' },
  outcome: {
    kept: '符合', broken: '不符合', excepted: '依规例外', 'not-recorded': '应填未填', 'not-yet-known': '尚未确定',
    'not-applicable': '不适用', 'calendar-unpublished': '工作日历尚未公布', problem: '数据有误',
  },
  truth: { true: '成立', false: '不成立', unknown: '未知', requirement: { true: '符合', false: '不符合', unknown: '未知' } },
  node: { all: '以下都成立', any: '以下任一成立', not: '以下不成立', applies: '适用条件', requires: '要求' },
  verdict: {
    against: '，限值：',
    missing: '缺少', becomes: '{{field}}改为 {{value}} 即转为绿灯',
    article: '{{policy}}第{{article}}条', passage: '{{policy}}（{{article}}）',
    row: '第 {{row}} 行', uncounted: '（不计入）', colon: '：', semicolon: '；', unknownValue: '未填',
    check: '核对{{field}}',
  },
  form: {
    hint: { date: '年-月-日', month: '年-月', time: '时:分' },
    required: '应填', missing: '应填未填', yes: '是', no: '否', clear: '清除', noMatch: '没有符合的选项',
    search: '输入汉字、拼音或代码', chosen: '已选 {{count}} 项', remove: '移除{{what}}', openCalendar: '选择日期',
    unknown: '未填', retired: '（已停用）', inactive: { suspended: '暂缓', withdrawn: '终止' },
    tooBig: '还有 {{count}} 项，请继续输入缩小范围',
  },
  unit: { person: '人', ballot: '张', day: '天', 'working-day': '个工作日', month: '个月', year: '年', hour: '学时', item: '项', time: '次' },
  table: {
    add: '增加一行', insertAbove: '在上方插入', insertBelow: '在下方插入', delete: '删除', up: '上移', down: '下移', undo: '撤销',
    deleted: '已删除第 {{row}} 行', none: '无（{{title}}）', row: '第 {{row}} 行',
    emptyHint: '按“增加一行”录入，或从 Excel 复制后粘贴到第一格', actions: '第 {{row}} 行操作',
    pasted: '已粘贴 {{rows}} 行 {{cells}} 格', pastedSkipped: '已粘贴 {{cells}} 格，{{skipped}} 格内容不符，请核对', keys: 'Enter 下一行，↑↓ 换行，可从 Excel 粘贴',
    ascending: '升序', descending: '降序',
    noneConflict: '既选“无”又有内容，请改其一', more: '更多操作', number: '序号',
  },
  check: {
    type: '{{title}}的内容类型不对', integer: '{{title}}应为整数', boolean: '{{title}}应选是或否', date: '{{title}}应为日期，如 2026-09-17', month: '{{title}}应为年月，如 2026-09',
    time: '{{title}}应为时间，如 09:30', minimum: '{{title}}不能小于 {{limit}}', maximum: '{{title}}不能大于 {{limit}}', minLength: '{{title}}至少 {{limit}} 个字',
    maxLength: '{{title}}最多 {{limit}} 个字', pattern: '{{title}}的格式不对', enum: '{{title}}不在可选范围内', const: '{{title}}的值不对', minItems: '{{title}}至少 {{limit}} 行',
    maxItems: '{{title}}最多 {{limit}} 行', uniqueItems: '{{title}}有重复', additionalProperties: '{{title}}含有表单没有的内容', other: '{{title}}的内容不对', code: '{{title}}不在代码表内',
  },
  rail: {
    'not-begun': '未开始', begun: '进行中', closed: '已完成', leader: '责任领导', handler: '经办人', stages: '环节', at: '{{title}}：{{state}}，{{light}}',
  },
  change: { before: '原为', after: '改为', nothing: '（空）' },
  problem: { where: '位置', what: '怎么办', kept: '已保留', basis: '依据' },
  dialog: { close: '关闭' },
  toast: { region: '通知', close: '关闭通知' },
  language: { switch: '切换到英文', other: 'English' },
  session: {
    account: '账号', password: '密码', signIn: '登录', signingIn: '正在登录…', signOut: '退出',
    expired: '登录已过期', expiredHelp: '您填写的内容都还在这个页面上。重新登录后从原处继续。',
    otherHelp: '页面上未保存的内容属于 {{name}}，已留在本机；换人登录后从首页开始。',
  },
  failure: {
    offline: '连不上服务器', 'not-found': '没有找到', refused: '没有权限', broken: '系统出错了', unavailable: '服务器暂时不可用', malformed: '内容不合要求',
    conflict: '内容已被他人更新', 'signed-out': '请登录', kept: '已填写的内容没有丢失。', retry: '重试', whole: '{{what}}。{{help}}',
    help: {
      offline: '网络断开或服务器没有应答。已填写的内容留在本机，恢复后自动送出。', 'not-found': '这个页面不存在，或不在您的权限范围内。',
      refused: '您的身份不能查看或办理这一项。', broken: '错误已记入日志。已保存的内容不受影响，未保存的内容留在本机。',
      unavailable: '请稍后重试。已填写的内容留在本机。', malformed: '已填写的内容没有丢失。', conflict: '已填写的内容没有丢失。',
      'signed-out': '您填写的内容都还在这个页面上。重新登录后从原处继续。',
    },
  },
  loading: '正在载入',
  paper: { title: '文书预览' },
};
