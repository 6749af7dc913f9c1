import type { ComponentType } from 'react';

import type { PartKind } from '../../runtime/engine/index.ts';
import type { shellTexts } from './texts.ts';

type RoomName = keyof (typeof shellTexts)['zh-CN'] & `room.${string}`;

/** A room of a draft: where it is, and what kinds of part are its business. */
export interface Room {
  /** The first part of its address below the draft; its name is the text `room.<id>`. */
  readonly id: RoomName extends `room.${infer Id}` ? Id : never;
  /** Kinds of part it edits: a draft without any of them at its kind does not show the room. The first one is counted. */
  readonly kinds: readonly PartKind[];
  /** Its addresses below the draft. */
  readonly paths: readonly string[];
  readonly load: () => Promise<{ readonly Component: ComponentType }>;
}

/** The rooms that exist, in the order of the navigation: one line a room. */
export const rooms: readonly Room[] = [
  { id: 'procedure', kinds: ['stage', 'phase', 'filing', 'procedure'], paths: ['procedure', 'procedure/:stage'], load: () => import('../procedure/page.tsx') },
  { id: 'parameters', kinds: ['parameter'], paths: ['parameters'], load: () => import('../parameters/page.tsx') },
  { id: 'rules', kinds: ['rule', 'cases', 'condition'], paths: ['rules', 'rules/:rule'], load: () => import('../rules/page.tsx') },
  { id: 'forms', kinds: ['form'], paths: ['forms', 'forms/:form'], load: () => import('../forms/page.tsx') },
  { id: 'facts', kinds: ['fact'], paths: ['facts'], load: () => import('../facts/page.tsx') },
  { id: 'codes', kinds: ['code-list'], paths: ['codes', 'codes/:list'], load: () => import('../codes/page.tsx') },
  { id: 'policies', kinds: ['policy'], paths: ['policies', 'policies/:policy'], load: () => import('../policies/page.tsx') },
  { id: 'texts', kinds: ['texts'], paths: ['texts'], load: () => import('../translations/page.tsx') },
  { id: 'calendar', kinds: ['calendar-year'], paths: ['calendar', 'calendar/:year'], load: () => import('../calendar/page.tsx') },
  { id: 'messages', kinds: ['sentences'], paths: ['messages'], load: () => import('../messages/page.tsx') },
  { id: 'samples', kinds: ['sample'], paths: ['samples'], load: () => import('../samples/page.tsx') },
  { id: 'templates', kinds: ['template'], paths: ['templates', 'templates/:template'], load: () => import('../templates/page.tsx') },
  { id: 'check', kinds: [], paths: ['check'], load: () => import('../checks/page.tsx') },
  { id: 'proposal', kinds: [], paths: ['proposal'], load: () => import('../proposals/propose-page.tsx') },
];
