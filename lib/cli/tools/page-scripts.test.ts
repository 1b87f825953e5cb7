import { expect, it } from 'vitest';
import { scriptFiles } from './page-scripts';

it('names the script files of a page once, without those for old browsers', () => {
  const html =
    '<script src="/a.js" async=""></script><script>x</script><script src="/a.js"></script>' +
    '<script src="/old.js" noModule=""></script><script src="/b.js?v=1"></script><link href="/c.js">';
  expect(scriptFiles(html)).toEqual(['/a.js', '/b.js']);
});
