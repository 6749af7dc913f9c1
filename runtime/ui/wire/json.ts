/**
 * JSON from our own server (or from what this app itself kept) as the contract of `runtime/api` types it. The one place
 * where the app trusts the wire: the server answers by closed schemas, and a page that checked them again would only
 * repeat it.
 */
export function parseJson<T>(text: string): T {
  return JSON.parse(text === '' ? 'null' : text) as T;
}
