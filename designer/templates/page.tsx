import type { ReactNode } from 'react';
import { useParams } from 'react-router';

import { TemplateList } from './TemplateList.tsx';
import { TemplatePage } from './TemplatePage.tsx';

/** The room of document templates: the list, or the one the address names. */
export function Component(): ReactNode {
  const { template } = useParams();
  return template === undefined ? <TemplateList /> : <TemplatePage key={template} />;
}
