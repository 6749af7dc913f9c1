import { type ReactNode, useState } from 'react';

import { useLanguage } from '../../ui/index.ts';
import { procedureOf, useMatter } from '../matter/context.ts';
import { useTexts } from '../texts/use-texts.ts';
import { countsOf, type Line } from './choices.ts';
import { FieldChoices } from './field-choices.tsx';

export interface ComparisonProps {
  readonly lines: readonly Line[];
  readonly form: string;
  readonly onChange: (line: Line) => void;
}

/** The persons of the files on the left, the one at hand field by field on the right. */
export function Comparison({ lines, form, onChange }: ComparisonProps): ReactNode {
  const t = useTexts();
  const { translate } = useLanguage();
  const subject = translate(procedureOf(useMatter()).subject.title);
  const [current, setCurrent] = useState(() => (lines.find(({ open }) => open) ?? lines[0])?.key);
  const line = lines.find(({ key }) => key === current);
  const ready = lines.filter(({ open }) => open).length;
  return (
    <>
      <p role="status" className="exchange__summary">{t('exchange.summary', { total: lines.length, ready, failed: lines.length - ready })}</p>
      <div className="exchange">
        <ul className="exchange__people" aria-label={t('exchange.people', { subject })}>
          {lines.map((each) => <PersonLine key={each.key} line={each} subject={subject} current={each.key === current} onOpen={() => setCurrent(each.key)} onTake={(take) => onChange({ ...each, take })} />)}
        </ul>
        {line?.file.elements !== undefined && <FieldChoices key={line.key} file={line.file} form={form} chosen={line.chosen} onChoose={(chosen) => onChange({ ...line, chosen })} />}
      </div>
    </>
  );
}

interface PersonLineProps {
  readonly line: Line;
  readonly subject: string;
  readonly current: boolean;
  readonly onOpen: () => void;
  readonly onTake: (take: boolean) => void;
}

function PersonLine({ line: { file, open, take }, subject, current, onOpen, onTake }: PersonLineProps): ReactNode {
  const t = useTexts();
  const { label, name, fault, by, elements } = file;
  const who = label === undefined || label === '' ? name : label;
  const counts = countsOf(file);
  return (
    <li className="exchange__person" data-current={current || undefined}>
      <input type="checkbox" aria-label={t('exchange.take', { name: who })} checked={take} disabled={!open} onChange={(event) => onTake(event.target.checked)} />
      <button type="button" className="exchange__open" aria-current={current || undefined} disabled={elements === undefined} onClick={onOpen}>
        <span className="exchange__who">{who} {fault === undefined && by === undefined && <span className="tag">{t('exchange.new')}</span>}</span>
        {label !== undefined && label !== '' && <span className="quiet exchange__file">{name}</span>}
        {fault !== undefined && <span className="exchange__fault">{t(`exchange.fault.${fault}`)}</span>}
        {by !== undefined && <span className="quiet">{t(`exchange.by.${by}`)}</span>}
        {fault === undefined && !open && <span className="exchange__fault">{t('exchange.noOpenStage', { subject })}</span>}
        {elements !== undefined && <span className="quiet">{t('exchange.counts', { fresh: counts.fresh, different: counts.different, told: counts.told })}</span>}
      </button>
    </li>
  );
}
