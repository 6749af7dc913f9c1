import { textsOf } from '../texts/texts.ts';

/** The words of the translations. */
export const translationTexts = textsOf(
  'translations',
  {
    title: '译文', help: '界面换成另一种语言时，定义里的文字按这张表显示；没有译文的显示原文。规则提示里的 {{tag}} 在译文里照写。', language: '语言', addLanguage: '加一种语言', text: '原文', translation: '译文', all: '全部', missing: '缺译文', unused: '原文已不用', search: '查找原文或译文', tagsLost: '译文缺少 {{tags}}', none: '这份草稿还没有要翻译的文字。', noMatch: '没有符合的文字', wrongHead: '表头须有“text”和“translation”两列', count: '{{done}} / {{all}} 条已译',
    'done.cell': '改译文“{{text}}”', 'done.paste': '粘贴 {{count}} 条译文', 'done.import': '导入译文', 'done.add': '加语言 {{language}}', 'done.clear': '清除 {{count}} 条已不用的译文', clear: '清除已不用的',
  },
  {
    title: 'Translations', help: 'In another language the texts of the definitions are shown by this table; what has no translation is shown as it is. Tags such as {{tag}} of rule messages are kept in the translation.', language: 'Language', addLanguage: 'Add a language', text: 'Text', translation: 'Translation', all: 'All', missing: 'Without translation', unused: 'No longer used', search: 'Find in text or translation', tagsLost: 'The translation lacks {{tags}}', none: 'This draft has nothing to translate yet.', noMatch: 'No text fits', wrongHead: 'The header needs the columns “text” and “translation”', count: '{{done}} of {{all}} translated',
    'done.cell': 'Translated “{{text}}”', 'done.paste': 'Pasted {{count}} translations', 'done.import': 'Imported translations', 'done.add': 'Added the language {{language}}', 'done.clear': 'Cleared {{count}} unused translations', clear: 'Clear what is unused',
  },
);
