export const user = 'user-request';
export const catalog = 'unity-catalog';
export const rewriter = 'query-rewrite';
export const warehouse = 'execute-query';

export const toCatalog = `${user}--${catalog}`;
export const toRewriter = `${catalog}--${rewriter}`;
export const toWarehouse = `${rewriter}--${warehouse}`;

/** How long a message takes between two of them, in microseconds: one data centre, and a user at some distance. */
export const hop = { user: 20_000, inside: 2_000 } as const;
/** Looking up groups and policy in the catalog, in microseconds. */
export const lookUp = 30_000;
