/** The parameters of a page's address that say what plays. */
export function isRunParameter(name: string): boolean {
  return (
    ['play', 'scenario', 'seed', 'fault', 'as', 't', 'at', 'beat', 'speed'].includes(name) ||
    name.startsWith('p.')
  );
}
