/** Who may read. An admin is exempt from masks, by name. */
export const roles = ['regular', 'support', 'admin'] as const;
export type Role = (typeof roles)[number];

export const raw = 'raw-data';
export const nodeOf: Readonly<Record<Role, string>> = {
  regular: 'regular-user',
  support: 'support-user',
  admin: 'admin-user',
};
export const edgeOf = (role: Role) => `${raw}--${nodeOf[role]}`;

/** How long a message takes to a reader and back, and a look-up by key, in microseconds. */
export const hop = 20_000;
export const lookUp = 10_000;
