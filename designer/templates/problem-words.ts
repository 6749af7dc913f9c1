import type { Problem } from '../../runtime/engine/index.ts';
import { useLanguage } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { texts } from './texts.ts';

/** Says what is wrong with a template: the reason, the line or the part of the Word file, and the text around it. */
export function useProblemWords(): (problem: Problem) => string {
  const { sentence } = useLanguage();
  const t = useRoomTexts(texts);
  return (problem) => {
    const params = { title: problem.title ?? '', name: '', line: '', ...problem.params };
    const reason = problem.params?.['reason'];
    // The parser's own words tell nobody anything: an unfinished block or tag it is.
    if (reason === 'syntax') {
      const name = String(problem.params?.['name'] ?? '');
      return /^\{\{/.test(name) ? t('problem.block', { tag: name }) : t('problem.syntax');
    }
    const said = (reason === undefined ? undefined : sentence(`template.${reason}`, params)) ?? sentence(`problem.${problem.code}`, params) ?? problem.code;
    const part = problem.params?.['part'];
    const name = problem.params?.['name'];
    const around = typeof name === 'string' && name !== '' && !said.includes(name) ? t('problem.around', { text: name }) : '';
    return `${part === undefined ? '' : `${t(partOf(String(part)))}${t('colon')}`}${said}${around}`;
  };
}

const partOf = (part: string): 'word.header' | 'word.footer' | 'word.body' | 'word.other' =>
  part.includes('header') ? 'word.header' : part.includes('footer') ? 'word.footer' : part.includes('document.xml') ? 'word.body' : 'word.other';
