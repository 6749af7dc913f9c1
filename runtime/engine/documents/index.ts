/** Documents: templates checked, filled and printed, the same in the browser and on the server. */
export { annotate } from './annotate.ts';
export { checkBounds } from './bounds.ts';
export { type CheckedTemplate, checkTemplate, type Medium } from './check.ts';
export { type DocumentData, documentData, type DocumentNames, type DocumentRelease } from './data.ts';
export { type TemplateFault, templateProblem } from './faults.ts';
export type { DocumentScope } from './fields.ts';
export { pageStyle, type Page, paperStyle, renderPage } from './paper.ts';
export { type CompiledTemplate, loadTemplate, renderDocument, type RenderedDocument } from './render.ts';
export { templateHelpers } from './specification.ts';
