import { textsOf } from '../texts/texts.ts';
import { caseTexts } from './cases/texts.ts';
import { conditionTexts } from './conditions/texts.ts';
import { editorTexts } from './editor/texts.ts';
import { listTexts } from './list/texts.ts';

/** The words of the rules' rooms. */
export const ruleTexts = textsOf(
  'rules',
  { ...listTexts.zh, ...conditionTexts.zh, ...editorTexts.zh, ...caseTexts.zh },
  { ...listTexts.en, ...conditionTexts.en, ...editorTexts.en, ...caseTexts.en },
);
