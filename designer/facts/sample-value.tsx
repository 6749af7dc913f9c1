import { type ReactNode, useMemo, useState } from 'react';

import { compileRelease, type CompiledRelease, type FactDefinition, factOnMatter, type FactReading, type Matter, matterOfCase, sameJson } from '../../runtime/engine/index.ts';
import { type Language, useLanguage, wordsOf } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { SelectField } from '../fields/ChoiceField.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { factTexts } from './texts.ts';

export interface SampleValueProps {
  readonly fact: FactDefinition;
  /** Whether it is complete: only then it has a value. */
  readonly sound: boolean;
  /** Undefined for a column, which has a value per row. */
  readonly scope: 'matter' | 'subject' | undefined;
}

interface Scene {
  readonly id: string;
  readonly label: string;
  readonly matter: Matter;
  readonly date: string;
}

/** What a fact is on a sample matter, for each subject; unknown and problem told apart, each with its reason. */
export function SampleValue({ fact, sound, scope }: SampleValueProps): ReactNode {
  const t = useRoomTexts(factTexts);
  const language = useLanguage();
  const { translate } = language;
  const { content, calendar, release: current } = useDraft();
  const [chosen, setChosen] = useState<string>();
  const release = useMemo(() => (sound ? withFact(current, fact) : undefined), [current, fact, sound]);
  const scenes = useMemo(() => (current === undefined ? [] : scenesOf(current)), [current]);
  const scene = scenes.find(({ id }) => id === chosen) ?? scenes[0];
  const values = useMemo(() => {
    if (release?.fact(fact.id) === undefined || release.fact(fact.id)?.kind === 'column' || scene === undefined || scope === undefined) return [];
    const read = (subject: string | null): FactReading => factOnMatter(release, calendar, scene.matter, fact.id, subject, { date: scene.date });
    if (scope === 'matter') return [{ who: t('matterValue'), value: read(null) }];
    return scene.matter.subjects.map(({ id, forms }) => ({ who: labelOf(content.procedure.subject.label, forms) ?? id, value: read(id) }));
  }, [release, scene, scope, fact.id, calendar, content.procedure.subject.label, t]);
  return (
    <section className="sample-value" aria-label={t('value')}>
      <div className="sample-value__head">
        <h3>{t('value')}</h3>
        {scenes.length > 0 && (
          <SelectField
            label={t('sample')} value={scene?.id} onChange={setChosen}
            options={scenes.map(({ id, label }) => ({ value: id, label: label === '' ? caseLabel(id) : translate(label) }))}
          />
        )}
      </div>
      {current === undefined ? <p className="editor-field__help">{t('uncompiled')}</p>
        : scope === undefined ? <p className="editor-field__help">{t('columnValue')}</p>
          : scenes.length === 0 ? <p className="editor-field__help"><strong>{t('noSamples')}</strong> {t('noSamplesHelp')}</p>
            : release === undefined ? <p className="editor-field__help">{t(sound ? 'uncompiled' : 'noValue')}</p> : (
              <ul className="sample-value__list" aria-live="polite">
                {values.map(({ who, value }, i) => <li key={`${String(i)} ${who}`}><span className="sample-value__who">{who}</span><Shown value={value} fact={fact} language={language} /></li>)}
              </ul>
            )}
    </section>
  );

  function caseLabel(id: string): string {
    const [, rule = '', number = ''] = id.split('/');
    const title = content.ruleset.rules.find(({ name }) => name === rule)?.event.params.title ?? rule;
    const name = content.cases.find((file) => file.rule === rule)?.cases[Number(number)]?.name ?? number;
    return t('sampleCase', { rule: translate(title), name: translate(name) });
  }
}

function Shown({ value, fact, language }: { readonly value: FactReading; readonly fact: FactDefinition; readonly language: Language }): ReactNode {
  const t = useRoomTexts(factTexts);
  const { content } = useDraft();
  const { translate, date, sentence } = language;
  switch (value.kind) {
    case 'known': {
      const words = { title: fact.title, ...(fact.unit === undefined ? {} : { unit: fact.unit }), ...(fact.code === undefined ? {} : { code: fact.code }) };
      return <strong className="sample-value__known">{wordsOf(value.value, words, content, { language: language.language, translate })}</strong>;
    }
    case 'unknown': {
      const missing = [...new Set(value.missing.map(({ title }) => translate(title)))];
      return <span className="sample-value__unknown">{t('unknown')}{missing.length > 0 && ` · ${t('missing', { fields: missing.join(language.language === 'en' ? ', ' : '、') })}`}</span>;
    }
    case 'unpublished':
      return <span className="sample-value__unknown">{t('unpublished', { date: date(value.date) })}</span>;
    case 'problem':
      return <span className="sample-value__problem">{t('problem')} · {value.problems.map((each) => sentence(`problem.${each.code}`, { title: translate(each.title ?? fact.title), ...each.params }) ?? each.code).join(' ')}</span>;
  }
}

/** The release with the fact as it stands on the page; undefined where it does not compile. */
function withFact(release: CompiledRelease | undefined, fact: FactDefinition): CompiledRelease | undefined {
  if (release === undefined) return undefined;
  const { facts } = release.content;
  if (facts.some((each) => sameJson(each, fact))) return release;
  const known = facts.some(({ id }) => id === fact.id);
  const made = compileRelease({ ...release.content, facts: known ? facts.map((each) => (each.id === fact.id ? fact : each)) : [...facts, fact] }, release.hash, release.tools);
  return 'release' in made ? made.release : undefined;
}

/** The samples, then the cases of the rules: any of them is a matter with values. */
function scenesOf(release: CompiledRelease): readonly Scene[] {
  const { samples, cases } = release.content;
  return [
    ...samples.map(({ id, title, matter }): Scene => ({ id: `sample/${id}`, label: title, matter, date: lastDay(matter) })),
    ...cases.flatMap((file) => file.cases.map((example, i): Scene => ({ id: `case/${file.rule}/${String(i)}`, label: '', matter: matterOfCase(release, example), date: example.at }))),
  ];
}

/** The last day anything of the matter was entered. */
function lastDay(matter: Matter): string {
  return [matter.openedOn, ...(JSON.stringify(matter.ledger).match(/\d{4}-\d{2}-\d{2}/g) ?? [])].toSorted().at(-1) ?? matter.openedOn;
}

function labelOf(fact: string, forms: Matter['forms']): string | undefined {
  const [form = '', field = ''] = fact.split('.');
  const value: unknown = forms[form]?.[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
