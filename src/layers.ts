/**
 * The folders of `src`, lowest first. A folder imports only itself and folders above it in this list;
 * ESLint generates its import rule from here.
 */
export const layers = [
  'lib',
  'datasets',
  'plan',
  'models',
  'experiment',
  'engine',
  'training',
  'state',
  'text',
  'ui',
  'panels',
  'app',
] as const;
