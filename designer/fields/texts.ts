import { textsOf } from '../texts/texts.ts';

/** The words of the fields all editors share. */
export const fieldTexts = textsOf(
  'fields',
  {
    id: '标识', idHelp: '{{count}} 处用到它；改标识时一并改写。', idFree: '没有别处用到它。', idWrong: '标识须以小写字母开头，只含字母、数字和连字符。', idTaken: '已有同样的标识，请换一个。', factIdWrong: '标识写作“表单.名称”，各段以字母开头，只含字母、数字和连字符。',
    idDone: '把{{title}}的标识 {{before}} 改为 {{after}}', needed: '不能为空。', dateWrong: '应为日期，如 2026-09-17。',
    findings: '检查发现', fix: '按建议改：{{what}}', fixPlain: '按建议改',
  },
  {
    id: 'Id', idHelp: 'Places that use it: {{count}}; they are rewritten when it changes.', idFree: 'Nothing else uses it.', idWrong: 'An id begins with a small letter and has letters, digits and hyphens only.', idTaken: 'There is one with this id; choose another.', factIdWrong: 'An id is written form.name; each part begins with a letter and has letters, digits and hyphens only.',
    idDone: 'Renamed {{title}} from {{before}} to {{after}}', needed: 'It cannot be empty.', dateWrong: 'It must be a date such as 2026-09-17.',
    findings: 'What the checks find', fix: 'Mend it: {{what}}', fixPlain: 'Mend it',
  },
);
