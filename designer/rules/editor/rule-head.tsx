import { type ReactNode, useId, useState } from 'react';
import { Link, useNavigate } from 'react-router';

import type { RuleDefinition } from '../../../runtime/engine/index.ts';
import { Button, Combobox, LightMark, type Option, useLanguage } from '../../../runtime/ui/index.ts';
import { useDraft } from '../../draft/draft.ts';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleAddress } from '../list/addresses.ts';
import { duplicated, inStageOrder } from '../list/changes.ts';
import { DeleteDialog } from '../list/delete-dialog.tsx';
import { ruleTexts } from '../texts.ts';

/** Which rule this is, the way to its neighbours and to any other, and what can be done with it as a whole. */
export function RuleHead({ rule, changed, isNew }: { readonly rule: RuleDefinition; readonly changed: boolean; readonly isNew: boolean }): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { translate } = useLanguage();
  const navigate = useNavigate();
  const draft = useDraft();
  const id = useId();
  const [deleting, setDeleting] = useState(false);
  const { content } = draft;
  const { title, light, stage } = rule.event.params;
  const ordered = inStageOrder(content);
  const at = ordered.findIndex(({ name }) => name === rule.name);
  const stageTitle = (of: string): string => translate(content.procedure.stages.find((each) => each.id === of)?.title ?? of);
  const options: readonly Option[] = ordered.map((each) => ({ value: each.name, label: translate(each.event.params.title), detail: each.name, group: stageTitle(each.event.params.stage) }));
  const neighbour = (by: number): RuleDefinition | undefined => (at < 0 ? undefined : ordered[at + by]);
  const go = (name: string): void => void navigate(ruleAddress(draft.id, name));
  const duplicate = async (): Promise<void> => {
    const made = duplicated(content, rule, t('copyOf', { title }));
    if (await draft.change(t('done.duplicated', { title: translate(title) }), made.changes)) go(made.name);
  };
  const step = (by: -1 | 1): ReactNode => {
    const next = neighbour(by);
    return <Button size="small" look="quiet" disabled={next === undefined} className="button--icon" aria-label={t(by < 0 ? 'previous' : 'next')} title={next === undefined ? undefined : translate(next.event.params.title)} onClick={() => next !== undefined && go(next.name)}>{by < 0 ? '‹' : '›'}</Button>;
  };
  return (
    <header className="page__head rule-head">
      <Link to={ruleAddress(draft.id)} className="rule-head__back">{t('toList')}</Link>
      <h1 tabIndex={-1} className="rule-head__title"><LightMark light={light} /> {translate(title)}</h1>
      <span className="quiet">{stageTitle(stage)} · <code>{rule.name}</code></span>
      {changed && <span className="tag tag--strong">{t(isNew ? 'mark.new' : 'mark.changed')}</span>}
      <span className="spring" />
      {step(-1)}{step(1)}
      <span className="rule-head__go"><Combobox id={id} aria-label={t('goTo')} options={options} value={undefined} placeholder={t('goTo')} onChange={(name) => name !== undefined && go(name)} /></span>
      {!draft.readOnly && <Button size="small" onClick={() => void duplicate()}>{t('duplicate')}</Button>}
      {!draft.readOnly && <Button size="small" look="danger" onClick={() => setDeleting(true)}>{t('delete')}</Button>}
      {deleting && <DeleteDialog rule={rule} onClose={() => setDeleting(false)} onDeleted={() => void navigate(ruleAddress(draft.id), { replace: true })} />}
    </header>
  );
}
