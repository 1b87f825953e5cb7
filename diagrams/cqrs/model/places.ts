/** The view's nodes and edges, as the model speaks of them. */
export const application = 'application';
export const commands = 'commands-writes';
export const queries = 'queries-reads';
export const oltp = 'oltp-db-normalized';
export const olap = 'olap-db-denormalized';

export const commandEdge = `${application}--${commands}`;
export const queryEdge = `${application}--${queries}`;
export const writeEdge = `${commands}--${oltp}`;
export const readEdge = `${queries}--${olap}`;
/** A read that must not be old goes round the read model. */
export const freshEdge = `${queries}--${oltp}`;
export const syncEdge = `${oltp}--${olap}`;
