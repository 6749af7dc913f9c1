import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { PolicyDefinition } from '../../../runtime/engine/index.ts';
import { articleText, Light, type ruleSentence, useLanguage, usePopup } from '../../../runtime/ui/index.ts';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleTexts } from '../texts.ts';
import { ruleAddress } from './addresses.ts';
import type { RuleLine } from './lines.ts';

export interface RuleRowProps {
  readonly line: RuleLine;
  readonly reading: ReturnType<typeof ruleSentence> | undefined;
  readonly draft: string;
  readonly policies: readonly PolicyDefinition[];
  readonly readOnly: boolean;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRename: () => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
}

/** One rule of the list: light, title, sentence, basis, and how its cases and checks stand. */
export function RuleRow({ line, reading, draft, policies, readOnly, ...acts }: RuleRowProps): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { t: ui } = useTranslation('ui');
  const { translate, sentence } = useLanguage();
  const { rule, cases, failing, lacks, findings, change } = line;
  const { title, light, basis } = rule.event.params;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <li className="rule-row" data-rule={rule.name}>
      <span className="rule-row__light"><Light light={light} compact /></span>
      <div className="rule-row__text">
        <p className="rule-row__title">
          <Link to={ruleAddress(draft, rule.name)}>{translate(title)}</Link>
          {change !== undefined && <span className="tag tag--strong">{t(`mark.${change}`)}</span>}
        </p>
        {reading !== undefined && <p className="rule-row__sentence">{reading.text}</p>}
        <p className="quiet">{basis.map(({ policy, article }) => articleText(ui, translate(policies.find(({ id }) => id === policy)?.title ?? policy), translate(article))).join('；')}</p>
      </div>
      <div className="rule-row__marks">
        {findings.length > 0 && <span className={`finding-mark finding-mark--${errors > 0 ? 'error' : 'warning'}`} title={t('row.findings', { count: findings.length })}>{errors > 0 ? '✕' : '!'} {findings.length}</span>}
        {cases === 0 ? <span className="tag tag--missing">{t('row.noCases')}</span> : failing > 0 ? <span className="rule-row__failing">{t('row.failing', { failing, count: cases })}</span> : <span className="quiet tabular">{t('row.cases', { count: cases })}</span>}
        {cases > 0 && lacks !== undefined && lacks.length > 0 && <span className="tag tag--missing" title={lacks.map((need) => sentence(`lacks.${need}`) ?? need).join('、')}>{t('row.lacks', { count: lacks.length })}</span>}
        {cases > 0 && lacks?.length === 0 && failing === 0 && <span className="rule-row__covered" title={t('row.covered')}>✓</span>}
      </div>
      {!readOnly && <RowMenu title={translate(title)} {...acts} />}
    </li>
  );
}

function RowMenu({ title, first, last, onMove, onRename, onDuplicate, onDelete }: Pick<RuleRowProps, 'first' | 'last' | 'onMove' | 'onRename' | 'onDuplicate' | 'onDelete'> & { readonly title: string }): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  usePopup(open, button, menu);
  const items: readonly (readonly [string, () => void, boolean])[] = [
    [t('rename'), onRename, true], [t('duplicate'), onDuplicate, true], [t('act.up'), () => onMove(-1), !first], [t('act.down'), () => onMove(1), !last], [t('delete'), onDelete, true],
  ];
  return (
    <span
      className="rule-row__menu"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          setOpen(false);
          button.current?.focus();
        }
        const choices = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
        const at = choices.findIndex((item) => item === document.activeElement);
        if (!open || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
        event.preventDefault();
        choices.at((at + (event.key === 'ArrowDown' ? 1 : -1)) % choices.length)?.focus();
      }}
    >
      <button ref={button} type="button" className="button button--quiet button--icon" aria-haspopup="menu" aria-expanded={open} aria-label={t('row.acts', { title })} onClick={() => setOpen(!open)}>⋯</button>
      {open && (
        <div ref={menu} popover="manual" className="popup menu" role="menu">
          {items.filter(([, , may]) => may).map(([label, run], index) => (
            <button key={label} type="button" role="menuitem" className="menu__item" autoFocus={index === 0} onClick={() => { setOpen(false); run(); }}>{label}</button>
          ))}
        </div>
      )}
    </span>
  );
}
