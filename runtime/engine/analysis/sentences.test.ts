import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, it } from 'vitest';

import { generatedKinds } from './boundary.ts';
import { caseNeeds } from './coverage.ts';
import { differenceCodes } from './difference/detail.ts';
import { findingCodes, fixCodes } from './finding.ts';
import { useCodes } from './references/reference.ts';

it.each(['zh-CN', 'en'])('%s has a sentence for everything the analysis says', (language) => {
  const file = fileURLToPath(new URL(`../../../config/messages/${language}.json`, import.meta.url));
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const keys = [
    ...findingCodes.map((code) => `finding.${code}`), ...fixCodes.map((code) => `fix.${code}`), ...caseNeeds.map((need) => `lacks.${need}`),
    ...differenceCodes.map((code) => `difference.${code}`), ...useCodes.map((code) => `use.${code}`),
    ...generatedKinds.map((kind) => `generated.${kind}`),
  ];
  expect(keys.filter((key) => messages[key] === undefined)).toEqual([]);
  const own = Object.keys(messages).filter((key) => /^(?:fix|lacks|difference|generated)\./u.test(key));
  expect(own.filter((key) => !keys.includes(key))).toEqual([]);
});
