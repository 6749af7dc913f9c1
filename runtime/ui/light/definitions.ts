import type { ReleaseContent } from '../../engine/index.ts';

/** The parts of a release that sentences read. */
export type Definitions = Pick<ReleaseContent, 'procedure' | 'ruleset' | 'parameters' | 'facts' | 'forms' | 'codes' | 'policies'>;
