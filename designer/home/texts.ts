import { textsOf } from '../texts/texts.ts';

/** The words of the designer's first page. */
export const homeTexts = textsOf('home', {
  title: '版本与草稿',
  help: '现行、将行和历史版本在这里查阅；修改规则先建草稿，检查无误后提请另一位政策管理员审批，生效前不影响任何在办事项。',
  drafts: '草稿',
  new: '新建草稿',
  noDrafts: '还没有草稿',
}, {
  title: 'Versions and drafts',
  help: 'What is, will be and was in force is read here. To change a rule, start a draft, check it and propose it to another policy admin; until it is in force no open matter is affected.',
  drafts: 'Drafts',
  new: 'New draft',
  noDrafts: 'No drafts yet',
});
