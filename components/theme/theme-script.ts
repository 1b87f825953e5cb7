import { themeKey } from './theme';

/** Runs before the first paint, so that no page flashes in the other theme. It must not depend on anything but the browser. */
export const themeScript = `(function(){try{var t=localStorage.getItem(${JSON.stringify(themeKey)})}catch(e){}document.documentElement.dataset.theme=t==='light'||t==='dark'||t==='wall'?t:matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light'})()`;
