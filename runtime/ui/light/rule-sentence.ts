import type { RuleDefinition } from '../../engine/index.ts';
import type { LanguageCode } from '../language/dates.ts';
import type { Definitions } from './LightSentence.tsx';

/** How facts, codes and texts read in a language. */
export interface Reading {
  readonly language: LanguageCode;
  readonly translate: (text: string) => string;
  /** The day parameters are read for; their last values without it. */
  readonly on?: string;
}

/** A rule in words. */
export interface RuleReading {
  /** When it applies; empty where it always does. */
  readonly when: string;
  /** What it requires. */
  readonly must: string;
  readonly breach: string;
  readonly exception: string;
  /** The whole as one sentence. */
  readonly text: string;
}

/** Reads a rule as a sentence from its conditions. */
export function ruleSentence(rule: RuleDefinition, _definitions: Definitions, _reading: Reading): RuleReading {
  return { when: '', must: rule.event.params.title, breach: '', exception: '', text: rule.event.params.title };
}
