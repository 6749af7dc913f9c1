import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';

import type { ReleaseDefinitions } from '../../api/index.ts';
import { Empty, Tabs, useLanguage } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { matterAddress } from '../matter/addresses.ts';
import { openingOf, useMatter } from '../matter/context.ts';
import { DocumentView } from './document-view.tsx';

type Template = ReleaseDefinitions['templates'][number];

/** What will be printed? The procedure's documents, each as the paper it becomes. */
export function Component(): ReactNode {
  const t = useTexts();
  const navigate = useNavigate();
  const params = useParams();
  const scene = useMatter();
  const { view, subjects } = scene;
  const { templates } = openingOf(scene).definitions;
  const template = templates.find(({ id }) => id === params.document) ?? templates[0];
  if (template === undefined) return <Empty title={t('document.none')} />;
  const active = subjects.filter(({ state }) => state === 'active');
  const subject = template.scope === 'subject' ? (active.find(({ id }) => id === params.subject) ?? active[0]) : undefined;
  const base = `${matterAddress(view.id)}/documents`;
  return (
    <div className="documents">
      <TemplateList templates={templates} current={template.id} onSelect={(id) => void navigate(`${base}/${id}`)} />
      <div className="documents__main">
        {template.scope === 'subject' && active.length > 0 && (
          <Tabs
            look="subjects"
            label={t('document.title')}
            current={subject?.id ?? ''}
            onSelect={(id) => void navigate(`${base}/${template.id}/${id}`)}
            tabs={active.map(({ id, label }) => ({ id, label }))}
          />
        )}
        <DocumentView key={`${template.id} ${subject?.id ?? ''}`} template={template} subject={subject?.id ?? null} />
      </div>
    </div>
  );
}

interface TemplateListProps {
  readonly templates: readonly Template[];
  readonly current: string;
  readonly onSelect: (template: string) => void;
}

function TemplateList({ templates, current, onSelect }: TemplateListProps): ReactNode {
  const t = useTexts();
  const { translate, date } = useLanguage();
  const scene = useMatter();
  const { stages } = openingOf(scene).definitions.procedure;
  const issued = scene.view.matter.ledger.documents ?? [];
  return (
    <nav className="documents__list" aria-label={t('document.title')}>
      <ul>
        {templates.map((template) => {
          const last = issued.findLast(({ document }) => document === template.id);
          return (
            <li key={template.id}>
              <button type="button" className="documents__one" aria-current={template.id === current ? 'page' : undefined} onClick={() => onSelect(template.id)}>
                <strong>{translate(template.title)}</strong>
                <span className="quiet">{translate(stages.find(({ id }) => id === template.stage)?.title ?? '')}</span>
                {last !== undefined && <span className="quiet">{t('document.issued', { date: date(last.on) })}</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
