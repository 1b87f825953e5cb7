export { MessageLayer } from './message-layer';
export { NodeInside } from './node-inside';
export { Player } from './player';
export { SessionContext } from './session';
