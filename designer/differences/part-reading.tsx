import type { ReactNode } from 'react';

import type { Part, PartOf, ReleaseContent } from '../../runtime/engine/index.ts';
import { ArticleLink, Light, RuleSentence, useLanguage } from '../../runtime/ui/index.ts';
import { GateSentence } from '../parts/gate-sentence.tsx';
import { useConditionWords } from '../parts/condition-words.ts';
import { useValueWords } from '../parameters/use-value-words.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { differenceTexts } from './texts.ts';

export interface PartReadingProps {
  readonly part: Part;
  /** The other side: a head shows only what differs from it. */
  readonly other?: Part | undefined;
  /** The content the part stands in, for titles, codes and policies. */
  readonly content: ReleaseContent;
}

const read = ['parameter', 'rule', 'condition', 'ruleset', 'filing'] as const satisfies readonly Part['kind'][];

/** Whether a part has a reading of its own that two of can be held side by side. */
export function isRead(kind: Part['kind']): boolean {
  return read.some((each) => each === kind);
}

/** A part as people read it, for holding the old beside the new. */
export function PartReading({ part, other, content }: PartReadingProps): ReactNode {
  switch (part.kind) {
    case 'parameter':
      return <ParameterReading part={part} content={content} />;
    case 'rule':
      return <RuleReading part={part} content={content} />;
    case 'condition':
      return <ConditionReading part={part} content={content} />;
    case 'ruleset':
      return <HeadReading part={part} other={other?.kind === 'ruleset' ? other.value : undefined} content={content} />;
    case 'filing':
      return part.value.gate === undefined ? <p>{part.value.title}</p> : <GateSentence filing={part.value} content={content} />;
    default:
      return null;
  }
}

function ParameterReading({ part: { value }, content }: { readonly part: PartOf<'parameter'>; readonly content: ReleaseContent }): ReactNode {
  const t = useRoomTexts(differenceTexts);
  const { date, translate } = useLanguage();
  const words = useValueWords(content);
  return (
    <>
      <ul className="plain-list">
        {value.values.map((line) => (
          <li key={line.from ?? ''}>
            <strong>{words(value, line.value)}</strong>
            {line.from !== undefined && <> · {t(line.until === undefined ? 'inForceSpan' : 'inForceUntil', { from: date(line.from), until: date(line.until ?? '') })}</>}
            <span className="sides__basis"><ArticleLink basis={line.source} policies={content.policies} /></span>
          </li>
        ))}
      </ul>
      {value.note !== undefined && <p className="quiet">{translate(value.note)}</p>}
    </>
  );
}

function RuleReading({ part: { value }, content }: { readonly part: PartOf<'rule'>; readonly content: ReleaseContent }): ReactNode {
  const { translate } = useLanguage();
  const { light, basis, message, title } = value.event.params;
  return (
    <>
      <p className="row"><Light light={light} /><strong>{translate(title)}</strong></p>
      <RuleSentence rule={value} definitions={content} />
      <p className="quiet">{translate(message)}</p>
      <p className="sides__basis">{basis.map((each) => <ArticleLink key={`${each.policy} ${each.article}`} basis={each} policies={content.policies} />)}</p>
    </>
  );
}

function ConditionReading({ part, content }: { readonly part: PartOf<'condition'>; readonly content: ReleaseContent }): ReactNode {
  const words = useConditionWords(content);
  return <p>{words(part.value)}</p>;
}

function HeadReading({ part: { value }, other, content }: { readonly part: PartOf<'ruleset'>; readonly other: PartOf<'ruleset'>['value'] | undefined; readonly content: ReleaseContent }): ReactNode {
  const t = useRoomTexts(differenceTexts);
  const { date, translate } = useLanguage();
  const { from, until } = value.inForce;
  const differs = (read: (head: typeof value) => unknown): boolean => other === undefined || JSON.stringify(read(value)) !== JSON.stringify(read(other));
  return (
    <dl className="sides__facts">
      {differs((head) => head.version) && <><dt>{t('version')}</dt><dd>{value.version}</dd></>}
      {differs((head) => head.title) && <><dt>{t('name')}</dt><dd>{translate(value.title)}</dd></>}
      {differs((head) => head.inForce) && <><dt>{t('inForce')}</dt><dd>{until === undefined ? t('inForceSpan', { from: date(from) }) : t('inForceUntil', { from: date(from), until: date(until) })}</dd></>}
      {differs((head) => head.governs.whom) && <><dt>{t('whom')}</dt><dd>{translate(value.governs.whom)}</dd></>}
      {differs((head) => head.governs.why) && <><dt>{t('why')}</dt><dd>{translate(value.governs.why)}</dd></>}
      {differs((head) => head.basis) && <><dt>{t('basis')}</dt><dd className="sides__basis">{value.basis.map((each) => <ArticleLink key={`${each.policy} ${each.article}`} basis={each} policies={content.policies} />)}</dd></>}
    </dl>
  );
}
