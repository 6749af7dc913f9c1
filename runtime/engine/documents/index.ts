/** Documents: templates checked, filled and printed, the same in the browser and on the server. */
export { annotate } from './annotate.ts';
export { checkBounds, type Medium } from './bounds.ts';
export { checkTemplate } from './check.ts';
export { type DocumentData, documentData } from './data.ts';
export { templateProblem } from './faults.ts';
export type { DocumentScope } from './fields.ts';
export { paperStyle, renderPage } from './paper.ts';
export { type CompiledTemplate, loadTemplate, renderDocument } from './render.ts';
export { templateHelpers } from './specification.ts';
