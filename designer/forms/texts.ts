import { textsOf } from '../texts/texts.ts';
import { en } from './texts-en.ts';
import { zhCN } from './texts-zh.ts';

/** The words of the form editor. */
export const texts = textsOf('forms', zhCN, en);
