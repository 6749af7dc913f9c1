import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

export interface PaperProps {
  /** The document's HTML as the engine's template made it: escaped by handlebars, from a template of the release. */
  readonly html: string;
  /** The document's own style sheet. */
  readonly css?: string;
  /** What paper it is, for screen readers. */
  readonly title?: string;
  /** A click on an element that carries `data-field` (a blank of the document). */
  readonly onField?: (field: string) => void;
}

const paperCss = `
:host { display: block; }
.page { box-sizing: border-box; width: 210mm; max-width: 100%; min-height: 297mm; margin: 0 auto; padding: 25mm 26mm 25mm 28mm;
  background: #fff; color: #000; font: 16pt/28pt FangSong, "仿宋", "仿宋_GB2312", STFangsong, "Noto Serif CJK SC", serif; overflow-wrap: anywhere; }
.page table { border-collapse: collapse; width: 100%; }
.page [data-field] { cursor: pointer; }
@media print { .page { width: auto; min-height: 0; padding: 0; } }
`;

/**
 * A document as paper. It lives in a shadow root, so neither page nor paper styles the other; its style sheet is an
 * adopted one, which a `style-src 'self'` policy allows.
 */
export function Paper({ html, css = '', title, onField }: PaperProps): ReactNode {
  const { t } = useTranslation('ui');
  const ref = useRef<HTMLDivElement>(null);
  const fieldRef = useRef(onField);
  useEffect(() => {
    fieldRef.current = onField;
  }, [onField]);
  useEffect(() => {
    const host = ref.current;
    if (host === null) return;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(paperCss + css);
    root.adoptedStyleSheets = [sheet];
    const page = document.createElement('div');
    page.className = 'page';
    page.append(inert(html));
    root.replaceChildren(page);
    const onClick = (event: Event): void => {
      const target = event.target instanceof Element ? event.target.closest('[data-field]') : null;
      const field = target?.getAttribute('data-field') ?? undefined;
      if (field !== undefined) fieldRef.current?.(field);
    };
    root.addEventListener('click', onClick);
    return () => root.removeEventListener('click', onClick);
  }, [html, css]);
  return <div ref={ref} className="paper" role="document" aria-label={title ?? t('paper.title')} />;
}

/** The document's nodes without anything that runs, loads or sends: a template is data, so it may only be looked at. */
function inert(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  for (const element of template.content.querySelectorAll('script,style,link,meta,base,iframe,object,embed,form,input,button')) element.remove();
  for (const element of template.content.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const loads = (name === 'src' || name === 'href' || name === 'xlink:href') && !value.startsWith('#') && !value.startsWith('data:image/');
      if (name.startsWith('on') || name === 'style' || name === 'srcset' || loads) element.removeAttribute(name);
    }
  }
  return template.content;
}
