import { expect, it } from 'vitest';

import type { FindingView } from '../../runtime/api/designer.ts';
import { smallContent } from '../../test/support/small-release.ts';
import { Checker, type CheckingThread } from './checker.ts';
import type { ChecksAnswer, ChecksRequest } from './checks-worker.ts';

it('checks one content at a time, and only the newest of those that came meanwhile', () => {
  const asked: ChecksRequest[] = [];
  let [answered, broken]: [(answer: ChecksAnswer) => void, () => void] = [() => undefined, () => undefined];
  const thread: CheckingThread = {
    postMessage: (request) => asked.push(request),
    listen: (onAnswer, onFailure) => {
      [answered, broken] = [onAnswer, onFailure];
    },
    terminate: () => undefined,
  };
  const answer = (number: number) => answered({ number, findings: [] });
  const found: (readonly FindingView[])[] = [];
  const checker = new Checker(thread, (findings) => found.push(findings), () => failures.push('failed'));
  const failures: string[] = [];
  const content = smallContent({});
  checker.check(content, []);
  checker.check(content, []);
  checker.check(content, []);
  expect(asked.map(({ number }) => number)).toEqual([1]);
  answer(1);
  expect(found).toEqual([]);
  expect(asked.map(({ number }) => number)).toEqual([1, 3]);
  answer(3);
  expect(found).toEqual([[]]);
  broken();
  checker.check(content, []);
  expect(failures).toEqual(['failed']);
  expect(asked.length).toBe(2);
});
