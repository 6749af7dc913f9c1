/** The address of a matter's page. */
export function matterAddress(matter: string): string {
  return `/matters/${encodeURIComponent(matter)}`;
}

/** The address of a stage, and of one subject in it. */
export function stageAddress(matter: string, stage: string, subject?: string): string {
  return `${matterAddress(matter)}/stages/${stage}${subject === undefined ? '' : `/${subject}`}`;
}

/** The address of a filing's page in its matter. */
export function filingAddress(matter: string, filing: string): string {
  return `${matterAddress(matter)}/filings/${filing}`;
}

/** The address where a version of a filing is reviewed. */
export function reviewAddress(matter: string, filing: string, version: number): string {
  return `/reviews/${encodeURIComponent(matter)}/${filing}/${version}`;
}
