import type { Due, ReviewItem } from '../../api/index.ts';
import { compareDue } from '../home/todo.ts';

/** The queue by time left: whichever of the review limit and the planned date comes first. */
export function byTimeLeft(items: readonly ReviewItem[]): readonly ReviewItem[] {
  return items.toSorted((a, b) => compareDue(nearest(a), nearest(b)));
}

function nearest({ toMeeting, toLimit }: ReviewItem): Due | undefined {
  return compareDue(toMeeting, toLimit) <= 0 ? toMeeting : toLimit;
}
