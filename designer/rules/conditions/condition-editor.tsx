import { type ReactNode, useEffect, useMemo, useRef } from 'react';

import type { Condition } from '../../../runtime/engine/index.ts';
import { Button } from '../../../runtime/ui/index.ts';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleTexts } from '../texts.ts';
import { type Sections, sectionsOf, withBlank } from '../tree/sections.ts';
import type { Vocabulary } from '../values/vocabulary.ts';
import { TreeContext, type TreeEditing, useLocalTree, useTreeEditing } from './editing.ts';
import { NodeView } from './node-view.tsx';

export interface ConditionEditorProps {
  readonly condition: Condition;
  /** A condition that may stand in a draft. */
  readonly onChange: (condition: Condition) => void;
  readonly vocabulary: Vocabulary;
  readonly scope: 'matter' | 'subject';
  readonly readOnly: boolean;
  /** What is wrong at a place, by JSON pointer below the condition. */
  readonly problemsAt: (pointer: string) => readonly string[];
  /** Of a rule: guards and requirement apart, where its tree lets them be told apart. */
  readonly sections?: boolean;
}

/** A condition as a tree to edit: of a rule with its guards, its requirement and what it forbids told apart. */
export function ConditionEditor({ condition, onChange, vocabulary, scope, readOnly, problemsAt, sections = false }: ConditionEditorProps): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { root, unfinished, focus, apply } = useLocalTree(condition, onChange);
  const place = useRef<HTMLDivElement>(null);
  const told = useMemo(() => (sections ? sectionsOf(root) : undefined), [sections, root]);
  const editing = useMemo((): TreeEditing => ({ root, apply, vocabulary, scope, readOnly, sections: told !== undefined, problemsAt }), [root, apply, vocabulary, scope, readOnly, told, problemsAt]);
  useEffect(() => {
    if (focus === undefined) return;
    const node = place.current?.querySelector(`[data-node="${focus.path.join('.')}"]`);
    // A blank waits for its fact, anything else goes on from its handle.
    (node?.querySelector<HTMLElement>(':scope > .node__line [data-blank] input') ?? node?.querySelector<HTMLElement>('.node__handle'))?.focus();
  }, [focus]);
  return (
    <TreeContext value={editing}>
      <div ref={place} className="conditions">
        {told === undefined ? <NodeView path={[]} /> : sectionNames.map((section) => <Section key={section} section={section} told={told} />)}
        {unfinished && <p className="conditions__note" role="status">{t('unfinished')}</p>}
        {!readOnly && <p className="hint conditions__keys">{t('keys')}</p>}
      </div>
    </TreeContext>
  );
}

const sectionNames = ['guards', 'requirements', 'forbidden'] as const;

function Section({ section, told }: { readonly section: keyof Sections; readonly told: Sections }): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { root, apply, readOnly } = useTreeEditing();
  const paths = told[section];
  const others = section === 'requirements' ? told.forbidden : told.requirements;
  if (section !== 'guards' && paths.length === 0 && others.length > 0) return null;
  const add = (): void => {
    const grown = withBlank(root, section);
    apply(grown.root, grown.path);
  };
  return (
    <section className={`conditions__section conditions__section--${section}`} aria-label={t(`section.${section}`)}>
      <header className="conditions__head">
        <h3>{t(`section.${section}`)}</h3>
        <span className="hint">{t(section === 'requirements' && paths.length > 1 ? 'help.several' : `help.${section}`)}</span>
        {!readOnly && (section === 'guards' || paths.length === 0) && <Button size="small" look="quiet" onClick={add}>{t(`add.${section}`)}</Button>}
      </header>
      {paths.length === 0 ? <p className="conditions__none">{t(`none.${section}`)}</p> : paths.map((path) => <NodeView key={path.join('.')} path={path} />)}
    </section>
  );
}
