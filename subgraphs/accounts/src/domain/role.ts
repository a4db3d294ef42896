import { accept, type Decision, refuse } from './refusal.ts';

/** From the least to the most. */
export const roles = ['CUSTOMER', 'SUPPORT', 'ADMIN'] as const;
export type Role = (typeof roles)[number];

/** What the rest of the platform is told of roles: lower-case scopes. */
export function scopesOf(held: readonly Role[]): string[] {
  return held.map((role) => role.toLowerCase());
}

/** Whether the person works in the back office. */
export function isStaff(held: readonly Role[]): boolean {
  return held.includes('SUPPORT') || held.includes('ADMIN');
}

/** Everybody is a customer: the role stays whatever is asked. In order, each once. */
export function completeRoles(asked: readonly Role[]): Role[] {
  return roles.filter((role) => role === 'CUSTOMER' || asked.includes(role));
}

/** The roles a person will have. Administrators cannot take their own right away: the last one would lock everybody out. */
export function decideRoles(change: { asked: readonly Role[]; isOwn: boolean }): Decision<Role[]> {
  const next = completeRoles(change.asked);
  if (change.isOwn && !next.includes('ADMIN')) return refuse('OWN_ADMIN_ROLE', 'roles');
  return accept(next);
}
