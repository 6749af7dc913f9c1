import type { Step } from './steps.ts';

/** Where in a draft each step is done. */
export function addressIn(draft: string, step: Step): string | undefined {
  const base = `/drafts/${encodeURIComponent(draft)}`;
  switch (step) {
    case 'start':
      return undefined;
    case 'change':
      return `${base}/parameters`;
    case 'look':
      return base;
    case 'check':
      return `${base}/check`;
    case 'propose':
    case 'approve':
      return `${base}/proposal`;
  }
}
