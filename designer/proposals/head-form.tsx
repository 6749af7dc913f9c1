import { type ReactNode, useId, useState } from 'react';

import { partOfKind } from '../../runtime/engine/index.ts';
import { ArticleLink, Button, DateInput, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { SourcePicker } from '../parameters/source-picker.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { type Head, type HeadFault, type HeadField, headText, withHeadText } from './head.ts';
import { proposalTexts } from './texts.ts';

/** Which version it will be, from when, for whom and why: the head of the draft's ruleset, changed field by field. */
export function HeadForm(): ReactNode {
  const draft = useDraft();
  const head = partOfKind(draft.parts, 'ruleset', 'ruleset')?.value;
  if (head === undefined) return null;
  const fields = ['version', 'name', 'from', 'until', 'whom', 'why'] as const satisfies readonly HeadField[];
  return (
    <div className="head-form">
      {fields.map((field) => <HeadText key={`${field} ${headText(head, field)}`} head={head} field={field} />)}
      <BasisField head={head} />
    </div>
  );
}

const noSchema = {};
const looks: Readonly<Record<HeadField, 'line' | 'date' | 'lines'>> = { version: 'line', name: 'line', from: 'date', until: 'date', whom: 'lines', why: 'lines' };

/** One text of the head: kept where it is typed until it can stand, then stored on leaving. */
function HeadText({ head, field }: { readonly head: Head; readonly field: HeadField }): ReactNode {
  const t = useRoomTexts(proposalTexts);
  const draft = useDraft();
  const id = useId();
  const [typed, setTyped] = useState(headText(head, field));
  const [fault, setFault] = useState<HeadFault>();
  const store = (): void => {
    if (typed === headText(head, field)) return setFault(undefined);
    const next = withHeadText(head, field, typed);
    if (typeof next === 'string') return setFault(next);
    setFault(undefined);
    const label = field === 'until' && typed.trim() === '' ? t('done.noUntil') : t(`done.${field}`, { value: typed.trim() });
    void draft.change(label, [{ put: { kind: 'ruleset', id: 'ruleset', value: next } }]);
  };
  const props = {
    id, className: 'input', value: typed, disabled: draft.readOnly, 'aria-invalid': fault !== undefined || undefined, 'aria-describedby': `${id}-help`, onBlur: store,
    onChange: (event: { readonly target: { readonly value: string } }) => setTyped(event.target.value),
  };
  const look = looks[field];
  return (
    <div className={`labelled head-form__${field}`}>
      <span><label htmlFor={id}>{t(field)}</label></span>
      {look === 'date' ? (
        <span onBlur={store}><DateInput id={id} schema={noSchema} ui={noSchema} value={typed} invalid={fault !== undefined} describedBy={`${id}-help`} onChange={(day) => setTyped(typeof day === 'string' ? day : '')} /></span>
      ) : look === 'lines' ? <textarea {...props} rows={2} maxLength={2000} /> : (
        <input {...props} maxLength={field === 'version' ? 40 : 200} onKeyDown={(event) => { if (event.key === 'Enter') store(); }} />
      )}
      <span id={`${id}-help`} className={fault === undefined ? 'hint' : 'head-form__fault'}>{fault !== undefined ? t(`wrong.${fault}`) : field === 'name' ? '' : t(`${field}Help`)}</span>
    </div>
  );
}

function BasisField({ head }: { readonly head: Head }): ReactNode {
  const t = useRoomTexts(proposalTexts);
  const { translate } = useLanguage();
  const draft = useDraft();
  const { policies } = draft.content;
  const [adding, setAdding] = useState<Head['basis'][number]>();
  const put = (basis: Head['basis']): void => void draft.change(t('done.basis'), [{ put: { kind: 'ruleset', id: 'ruleset', value: { ...head, basis } } }]);
  return (
    <div className="labelled head-form__basis" role="group" aria-label={t('basis')}>
      <span>{t('basis')}</span>
      {head.basis.length === 0 && <p className="quiet">{t('noBasis')}</p>}
      <ul className="plain-list">
        {head.basis.map((basis, index) => (
          <li key={`${basis.policy} ${basis.article}`} className="row">
            <ArticleLink basis={basis} policies={policies} />
            {!draft.readOnly && <Button size="small" look="quiet" aria-label={`${t('removeBasis')} ${translate(basis.article)}`} onClick={() => put(head.basis.filter((_, at) => at !== index))}>{t('removeBasis')}</Button>}
          </li>
        ))}
      </ul>
      {!draft.readOnly && adding === undefined && <div><Button size="small" onClick={() => setAdding({ policy: '', article: '' })}>{t('addBasis')}</Button></div>}
      {adding !== undefined && (
        <div className="head-form__adding">
          <SourcePicker source={adding} policies={policies} onChange={setAdding} />
          <div className="row">
            <Button size="small" look="primary" disabled={adding.policy === '' || adding.article === ''} onClick={() => { put([...head.basis, adding]); setAdding(undefined); }}>{t('addBasis')}</Button>
            <Button size="small" onClick={() => setAdding(undefined)}>{t('no')}</Button>
          </div>
        </div>
      )}
    </div>
  );
}
