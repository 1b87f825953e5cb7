import { themeKey } from './theme';

/** Runs before the first paint, so that no page flashes in the other theme. It must not depend on anything but the browser. */
export const themeScript = `(function(){try{var t=localStorage.getItem(${JSON.stringify(themeKey)})}catch(e){}var d=t==='dark'||(t!=='light'&&matchMedia('(prefers-color-scheme: dark)').matches);document.documentElement.dataset.theme=d?'dark':'light'})()`;
