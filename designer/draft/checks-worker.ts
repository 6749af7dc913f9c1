import { buildCalendar, type CalendarYear, findings, type ReleaseContent } from '../../runtime/engine/index.ts';

/** What the checks are asked: a draft's content, and the years of the calendar it counts by. */
export interface ChecksRequest {
  readonly number: number;
  readonly content: ReleaseContent;
  readonly years: readonly CalendarYear[];
}
export interface ChecksAnswer {
  readonly number: number;
  readonly findings: ReturnType<typeof findings>;
}

// A thread of its own: the checks look at everything, and must not keep the page from the next key. No form's values are
// checked here, so that no validator is needed; what a form's schema says of values in cases, the server checks.
self.addEventListener('message', ({ data: { number, content, years } }: MessageEvent<ChecksRequest>) => {
  const answer: ChecksAnswer = { number, findings: findings(content, { checks: {} }, buildCalendar(years)) };
  self.postMessage(answer);
});
