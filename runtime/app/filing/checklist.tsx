import type { ReactNode } from 'react';

import type { ChecklistView } from '../../api/index.ts';
import type { FilingDefinition } from '../../engine/index.ts';
import { LightMark, useLanguage } from '../../ui/index.ts';
import { useJoints } from '../texts/joints.ts';
import { type TextKey, useTexts } from '../texts/use-texts.ts';
import { Finding } from '../matter/finding.tsx';
import { procedureOf, subjectName, useMatter } from '../matter/context.ts';
import { fieldOfPath } from '../matter/field-of-path.ts';
import { MissingValues } from './missing-values.tsx';

export interface ChecklistProps {
  readonly list: ChecklistView;
  readonly filing: FilingDefinition;
  readonly unsaved: boolean;
}

/** The list, item by item: what is in order in a line, what is not with the way to mend it. */
export function Checklist({ list, filing, unsaved }: ChecklistProps): ReactNode {
  const join = useJoints();
  const t = useTexts();
  const { translate, date, sentence } = useLanguage();
  const scene = useMatter();
  const { goTo, subjects, matter } = scene;
  const about = (subject: string | undefined) => (subject === undefined ? undefined : subjectName(subjects, subject));
  const unsigned = filing.signatures ? list.signatures.filter(({ state }) => state !== 'signed') : [];
  const absent = list.attachments.filter(({ present }) => !present);
  const unexplained = list.yellows.filter(({ reason }) => reason === undefined);
  const act = translate(filing.gate?.title ?? '');
  return (
    <div className="checklist">
      {unsaved && <Item name="unsaved" ok={false} />}
      <Item name="problems" ok={list.problems.length === 0}>
        <ul className="plain-list">
          {list.problems.map((problem) => {
            const field = fieldOfPath(problem.path, problem.title ?? '', matter.subjects.map(({ id }) => id));
            const text = sentence(`problem.${problem.code}`, { title: translate(problem.title ?? problem.path), ...problem.params }) ?? problem.code;
            return <li key={`${problem.path} ${problem.code}`}>{field === undefined ? text : <button type="button" className="link" onClick={() => goTo(field)}>{text}</button>}</li>;
          })}
        </ul>
      </Item>
      <Item name="missing" ok={list.missing.length === 0} count={list.missing.length}>
        <MissingValues missing={list.missing} />
      </Item>
      {filing.redAtFiling === 'refuse' && (
        <Item name="red" ok={list.reds.length === 0} count={list.reds.length}>
          <ul className="check__rows">{list.reds.map((row) => <Finding key={`${row.rule} ${row.subject ?? ''}`} row={row} />)}</ul>
        </Item>
      )}
      <Item name={filing.redAtFiling === 'refuse' ? 'yellow' : 'lit'} ok={unexplained.length === 0} count={list.yellows.length} always={list.yellows.length > 0}>
        <ul className="check__rows">{list.yellows.map(({ row }) => <Finding key={`${row.rule} ${row.subject ?? ''}`} row={row} />)}</ul>
      </Item>
      {filing.signatures && (
        <Item name="signatures" ok={unsigned.length === 0} always>
          <ul className="plain-list plain-list--flow">
            {list.signatures.map(({ stage, title, state, by, on }) => (
              <li key={stage}>
                <StageLink stage={stage} title={translate(title)} />
                <span className={`state state--${state}`}>
                  {state === 'missing' ? t('filing.notSigned') : state === 'voided' ? t('filing.void') : t('stage.signedBy', { name: by === undefined ? '' : (scene.view.people[by] ?? by), date: on === undefined ? '' : date(on) })}
                </span>
              </li>
            ))}
          </ul>
        </Item>
      )}
      {list.attachments.length > 0 && (
        <Item name="attachments" ok={absent.length === 0} count={absent.length}>
          <ul className="plain-list">{absent.map(({ stage, kind, title, subject }) => <li key={`${stage} ${kind} ${subject ?? ''}`}><StageLink stage={stage} title={join.aside(translate(title), about(subject))} /></li>)}</ul>
        </Item>
      )}
      {list.reopened.length > 0 && <Reopened list={list} />}
      <dl className="facts checklist__facts">
        <div><dt>{t('filing.freezes')}</dt><dd>{list.freezes.map(({ title }) => translate(title)).join(' · ')}</dd></div>
        {list.planned !== undefined && <div><dt>{t('gate.planned')}</dt><dd>{date(list.planned)}</dd></div>}
        {list.allows !== undefined && <div><dt>{t('filing.allows', { act })}</dt><dd>{date(list.allows)}</dd></div>}
      </dl>
    </div>
  );
}

type ItemName = 'missing' | 'red' | 'yellow' | 'lit' | 'problems' | 'signatures' | 'attachments' | 'unsaved';

interface ItemProps {
  readonly name: ItemName;
  readonly ok: boolean;
  readonly count?: number;
  /** Whether the details are shown when it is in order as well. */
  readonly always?: boolean;
  readonly children?: ReactNode;
}

function Item({ name, ok, count, always = false, children }: ItemProps): ReactNode {
  const t = useTexts();
  const fine: TextKey = `filing.ok.${name}`;
  return (
    <section className={`checklist__item checklist__item--${ok ? 'ok' : 'open'}`}>
      <h3>
        <LightMark light={ok ? 'green' : name === 'yellow' || name === 'lit' ? 'yellow' : 'red'} />
        {t(`filing.item.${name}`)}
        <span className="quiet">{ok ? t(fine) : count === undefined ? '' : t('unit.items', { count })}</span>
      </h3>
      {(!ok || always) && children}
    </section>
  );
}

function StageLink({ stage, title }: { readonly stage: string; readonly title: string }): ReactNode {
  const scene = useMatter();
  const form = procedureOf(scene).stages.find(({ id }) => id === stage)?.forms[0]?.form ?? '';
  return <button type="button" className="link" onClick={() => scene.goTo({ stage, form, field: '', title })}>{title}</button>;
}

/** Approved subjects that a changed value of the whole matter reopens, named before anything is sent. */
function Reopened({ list }: { readonly list: ChecklistView }): ReactNode {
  const join = useJoints();
  const t = useTexts();
  const { translate } = useLanguage();
  const scene = useMatter();
  return (
    <p className="notice notice--conflict" role="status">
      {join.colon(t('filing.reopens', { subject: translate(procedureOf(scene).subject.title) }), '')}
      <strong>{join.list(list.reopened.map((id) => subjectName(scene.subjects, id)))}</strong>
    </p>
  );
}
