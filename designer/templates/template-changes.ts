import { type PartChange, removed, type ReleaseContent, type TemplateSource } from '../../runtime/engine/index.ts';

type Content = Pick<ReleaseContent, 'procedure'>;

/** The changes that put a template and list it at its stage, and at no other. */
export function putTemplate({ procedure }: Content, template: TemplateSource): readonly PartChange[] {
  const stages = procedure.stages.flatMap((stage): readonly PartChange[] => {
    const listed = stage.documents.includes(template.id);
    const wanted = stage.id === template.stage;
    if (listed === wanted) return [];
    const documents = wanted ? [...stage.documents, template.id] : stage.documents.filter((each) => each !== template.id);
    return [{ put: { kind: 'stage', id: stage.id, value: { ...stage, documents } } }];
  });
  return [{ put: { kind: 'template', id: template.id, value: template } }, ...stages];
}

/** The changes that take a template out, and off the lists of stages. */
export function withoutTemplate(content: ReleaseContent, id: string): readonly PartChange[] {
  const plan = removed(content, { kind: 'template', id }).changes;
  const touched = new Set(plan.flatMap((each) => ('put' in each && each.put.kind === 'stage' ? [each.put.id] : [])));
  const stages = content.procedure.stages.flatMap((stage): readonly PartChange[] =>
    (stage.documents.includes(id) && !touched.has(stage.id) ? [{ put: { kind: 'stage', id: stage.id, value: { ...stage, documents: stage.documents.filter((each) => each !== id) } } }] : []));
  const rest = plan.filter((each) => !('remove' in each && each.remove.kind === 'template' && each.remove.id === id));
  return [...rest, ...stages, { remove: { kind: 'template', id } }];
}
