import { type StreamParser, StreamLanguage } from '@codemirror/language';
import type { Extension } from '@codemirror/state';

interface State {
  place: 'text' | 'tag' | 'comment' | 'markup';
  first: boolean;
}

/** Just enough of handlebars and HTML to tell tags, words and texts apart by colour. */
const parser: StreamParser<State> = {
  startState: () => ({ place: 'text', first: false }),
  token: (stream, state) => {
    if (state.place === 'comment') {
      if (stream.match(/^.*?(--)?\}\}/)) state.place = 'text';
      else stream.skipToEnd();
      return 'comment';
    }
    if (state.place === 'tag') {
      if (stream.match(/^~?\}\}/)) {
        state.place = 'text';
        return 'brace';
      }
      if (stream.eatSpace()) return null;
      if (stream.match(/^"[^"]*"|^'[^']*'/)) return 'string';
      if (stream.match(/^\d+/)) return 'number';
      if (stream.match(/^[#/^]?\s*[\w-]+(?=[\s}()=])/)) {
        const keyword = state.first;
        state.first = false;
        return keyword || /[#/^]/.test(stream.current()) ? 'keyword' : 'variableName';
      }
      if (stream.match(/^[@\w./-]+/)) {
        state.first = false;
        return 'variableName';
      }
      stream.next();
      return null;
    }
    if (stream.match('{{!')) {
      state.place = 'comment';
      return 'comment';
    }
    if (stream.match(/^\{\{~?/)) {
      state.place = 'tag';
      state.first = true;
      return 'brace';
    }
    if (stream.match(/^<\/?[\w-]+|^\/?>/)) return 'tagName';
    stream.next();
    stream.eatWhile(/[^{<>]/);
    return null;
  },
  languageData: { commentTokens: { block: { open: '{{!--', close: '--}}' } } },
};

/** The language of document templates. */
export const handlebars = (): Extension => StreamLanguage.define(parser);
