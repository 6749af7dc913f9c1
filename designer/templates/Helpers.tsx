import type { ReactNode } from 'react';

import { templateHelpers } from '../../runtime/engine/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { texts } from './texts.ts';

type HelperName = keyof typeof templateHelpers;
const isHelper = (name: string): name is HelperName => Object.hasOwn(templateHelpers, name);

/** What each helper is written like. */
const examples: Readonly<Record<HelperName, string>> = {
  text: '{{text a.b width=6}}', date: '{{date a.b style="dot"}}', chineseDate: '{{chineseDate a.b}}', month: '{{month a.b}}', age: '{{age a.b on=at.date}}', code: '{{code a.b}}', list: '{{list a.rows column="name" separator="、"}}',
  pad: '{{pad a.b 4}}', count: '{{count a.rows}}', index1: '{{index1 @index}}', number: '{{number a.b style="chinese"}}', percent: '{{percent a.b a.c digits=1}}', blank: '{{blank 6}}', choose: '{{choose a.b "是" "否"}}', lines: '{{#each (lines a.b)}}{{this}}{{/each}}',
  where: '{{#each (where a.rows "kind" "1")}}{{/each}}', known: '{{#if (known a.b)}}{{/if}}', eq: '{{#if (eq a.b "1")}}{{/if}}', ne: '{{#if (ne a.b "1")}}{{/if}}', gt: '{{#if (gt a.b 3)}}{{/if}}', lt: '{{#if (lt a.b 3)}}{{/if}}',
  and: '{{#if (and (known a.b) (gt a.b 3))}}{{/if}}', or: '{{#if (or (eq a.b "1") (eq a.b "2"))}}{{/if}}', not: '{{#if (not (known a.b))}}{{/if}}',
};

/** The helpers a template may call, with what each does and an example to put in. */
export function Helpers({ readOnly, onInsert }: { readonly readOnly: boolean; readonly onInsert: (text: string) => void }): ReactNode {
  const t = useRoomTexts(texts);
  return (
    <dl className="helpers">
      {Object.keys(templateHelpers).filter(isHelper).map((name) => (
        <div key={name} className="helpers__helper">
          <dt><code>{name}</code></dt>
          <dd>{t(`helper.${name}`)} <button type="button" className="link" disabled={readOnly} onClick={() => onInsert(examples[name])}><code>{examples[name]}</code></button></dd>
        </div>
      ))}
    </dl>
  );
}
