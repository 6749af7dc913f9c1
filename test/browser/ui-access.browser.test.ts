import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { browserMissing } from './browser.ts';
import { openGallery, type OpenGallery } from './gallery.ts';

describe.skipIf(browserMissing())('shared components are accessible (WCAG 2.2 A and AA, by axe)', () => {
  let gallery: OpenGallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(async () => gallery.close());

  it.each(['pieces', 'rules', 'candidate', 'discussion', 'discussion,en', 'discussion,reading', 'recommendation,en'])('%s', async (name) => {
    const { page } = await gallery.open(name);
    const violations = await page.evaluate(`(() => { ${axe.source}; return window.axe.run(document.getElementById('root'), { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
      .then((result) => result.violations.map((each) => each.id + ': ' + each.nodes.slice(0, 3).map((node) => node.target.join(' ') + ' ' + node.failureSummary).join(' | '))); })()`);
    expect(violations).toEqual([]);
  });
});
