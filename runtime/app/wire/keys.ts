/** The names of the server's resources in the query cache. Everything of one matter starts with `['matter', id]`. */
export const keys = {
  demoAccounts: ['demo-accounts'],
  home: ['home'],
  matters: ['matters'],
  reviews: ['reviews'],
  matter: (id: string) => ['matter', id],
  matterView: (id: string) => ['matter', id, 'view'],
  trace: (id: string) => ['matter', id, 'trace'],
  lights: (id: string) => ['matter', id, 'lights'],
  checklist: (id: string, filing: string, subjects: readonly string[]) => ['matter', id, 'checklist', filing, subjects.join(',')],
  filing: (id: string, filing: string, version: number) => ['matter', id, 'filing', filing, version],
  release: (hash: string) => ['release', hash],
  calendar: (id: string) => ['calendar', id],
  templates: (hash: string) => ['templates', hash],
} as const satisfies Record<string, readonly string[] | ((...parts: never[]) => readonly (string | number)[])>;
