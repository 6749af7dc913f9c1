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
  loading: '正在载入',
  paper: { title: '文书预览' },
};
