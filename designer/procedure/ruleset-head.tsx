import { type ReactNode, useState } from 'react';

import type { PartOf } from '../../runtime/engine/index.ts';
import { articleText, Button, Dialog, isCivilDate, useLanguage } from '../../runtime/ui/index.ts';
import { useTranslation } from 'react-i18next';

import { useDraft } from '../draft/draft.ts';
import { FieldGroup } from '../fields/Field.tsx';
import { TextField } from '../fields/TextField.tsx';
import { fieldTexts } from '../fields/texts.ts';
import { type Source, SourcePicker } from '../parameters/source-picker.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { procedureTexts } from './texts.ts';
import { useSay } from './use-procedure.ts';

type Head = PartOf<'ruleset'>['value'];

/** The ruleset as one version: what it is called, the days it is in force, whom it governs and why, and what it rests on. */
export function RulesetHead(): ReactNode {
  const t = useRoomTexts(procedureTexts);
  const shared = useRoomTexts(fieldTexts);
  const { t: ui } = useTranslation('ui');
  const { translate } = useLanguage();
  const draft = useDraft();
  const head: Head | undefined = draft.part('ruleset', 'ruleset')?.value;
  const say = useSay('ruleset', head?.title ?? '');
  const [adding, setAdding] = useState<Source>();
  if (head === undefined) return null;
  const fixed = draft.readOnly;
  const { inForce, governs, basis } = head;
  const put = (label: string, value: Head): void => void draft.change(label, [{ put: { kind: 'ruleset', id: 'ruleset', value } }]);
  const needed = (text: string): string | undefined => (text === '' ? shared('needed') : undefined);
  const day = (text: string): string | undefined => (isCivilDate(text) ? undefined : t('ruleset.dateWrong'));
  const { policies } = draft.content;
  const article = (each: Head['basis'][number]): string => articleText(ui, translate(policies.find(({ id }) => id === each.policy)?.title ?? each.policy), translate(each.article));
  return (
    <div className="editor-grid">
      <TextField label={t('title')} value={head.title} check={needed} disabled={fixed} onCommit={(title) => put(say.set(t('title'), title), { ...head, title })} />
      <TextField label={t('ruleset.version')} help={t('ruleset.versionHelp')} mono value={head.version} disabled={fixed} check={(text) => (/^[0-9a-z][0-9a-z.-]{0,39}$/.test(text) ? undefined : t('ruleset.versionWrong'))} onCommit={(version) => put(say.set(t('ruleset.version'), version), { ...head, version })} />
      <TextField label={t('ruleset.from')} value={inForce.from} disabled={fixed} check={(text) => day(text) ?? (inForce.until !== undefined && inForce.until < text ? t('ruleset.order') : undefined)} onCommit={(from) => put(say.set(t('ruleset.from'), from), { ...head, inForce: { ...inForce, from } })} />
      <TextField
        label={t('ruleset.until')} help={t('ruleset.untilHelp')} value={inForce.until ?? ''} disabled={fixed} check={(text) => (text === '' ? undefined : day(text) ?? (text < inForce.from ? t('ruleset.order') : undefined))}
        onCommit={(until) => put(say.set(t('ruleset.until'), until), { ...head, inForce: until === '' ? { from: inForce.from } : { from: inForce.from, until } })}
      />
      <TextField label={t('ruleset.whom')} lines={2} value={governs.whom} disabled={fixed} onCommit={(whom) => put(say.set(t('ruleset.whom'), whom), { ...head, governs: { ...governs, whom } })} />
      <TextField label={t('ruleset.why')} lines={2} value={governs.why} disabled={fixed} onCommit={(why) => put(say.set(t('ruleset.why'), why), { ...head, governs: { ...governs, why } })} />
      <div className="editor-grid__wide">
        <FieldGroup label={t('ruleset.basis')}>
          {basis.length === 0 && <p className="editor-field__help">{t('ruleset.basisNone')}</p>}
          <ul className="line-list">
            {basis.map((each) => (
              <li key={`${each.policy} ${each.article}`} className="line-list__line">
                <span className="line-list__main">{article(each)}</span>
                {!fixed && <Button look="quiet" size="small" aria-label={t('takeOut', { title: article(each) })} onClick={() => put(say.drop(t('ruleset.basis'), article(each)), { ...head, basis: basis.filter((other) => other !== each) })}>✕</Button>}
              </li>
            ))}
          </ul>
          {!fixed && <div className="line-list__add"><Button size="small" onClick={() => setAdding({ policy: policies[0]?.id ?? '', article: '' })}>{t('ruleset.addBasis')}</Button></div>}
        </FieldGroup>
      </div>
      {adding !== undefined && (
        <Dialog
          open title={t('ruleset.basisTitle')} onClose={() => setAdding(undefined)}
          actions={(
            <>
              <Button onClick={() => setAdding(undefined)}>{t('cancel')}</Button>
              <Button
                look="primary" disabled={adding.policy === '' || adding.article === '' || basis.some((each) => each.policy === adding.policy && each.article === adding.article)}
                onClick={() => {
                  put(say.add(t('ruleset.basis'), article(adding)), { ...head, basis: [...basis, adding] });
                  setAdding(undefined);
                }}
              >
                {t('ruleset.add')}
              </Button>
            </>
          )}
        >
          <SourcePicker source={adding} policies={policies} onChange={setAdding} />
        </Dialog>
      )}
    </div>
  );
}
