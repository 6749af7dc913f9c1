import { queryOptions } from '@tanstack/react-query';

import type { ReleaseDefinitions } from '../../api/index.ts';
import { type CompiledTemplate, documentData, type FieldRef, loadTemplate, type Matter, type Problem, renderDocument, sha256Hex, utf8 } from '../../engine/index.ts';
import type { LoadedRelease } from '../matter/definitions.ts';
import { keys } from '../wire/keys.ts';

/** A document, of one subject where it is a subject's. */
export interface DocumentPlace {
  readonly template: ReleaseDefinitions['templates'][number];
  readonly subject: string | null;
}

type Spec = Parameters<typeof loadTemplate>[0];

/** The precompiled templates of a release by id: a module of the own origin, so no code is made from strings (I7). */
export const templatesQuery = (hash: string) =>
  queryOptions({
    queryKey: keys.templates(hash),
    queryFn: async (): Promise<ReadonlyMap<string, CompiledTemplate>> => {
      const url = `/api/releases/${hash}/templates.js`;
      const loaded = (await import(/* @vite-ignore */ url)) as { readonly default: Readonly<Record<string, Spec>> };
      return new Map(Object.entries(loaded.default).map(([id, spec]) => [id, loadTemplate(spec)]));
    },
    staleTime: Infinity,
    structuralSharing: false,
  });

/** A document as printed: its body and what is blank on it, or why it could not be printed. */
export type Printed = { readonly body: string; readonly blanks: readonly FieldRef[] } | { readonly problems: readonly Problem[] };

export interface PrintingOf {
  readonly release: LoadedRelease;
  readonly template: CompiledTemplate;
  readonly matter: Matter;
  readonly subject: string | null;
  readonly at: { readonly date: string; readonly time: string };
  readonly organisation: string;
}

/** Prints a document of a matter as it stands, unsaved edits included where the matter has them. */
export function print({ release, template, matter, subject, at, organisation }: PrintingOf): Printed {
  return renderDocument(template, documentData(release.compiled, matter, subject, at, { organisation }));
}

/** The fingerprint of a printed body that an issued document is recorded under. */
export function fingerprintOf(body: string): string {
  return sha256Hex('guicheng/document/v1', utf8(body));
}
