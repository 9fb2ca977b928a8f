/** Names of the members of an entry of a result file. Only `Code` is documented. */

/** In lower case, without `_`, `-` and spaces. The first name that an entry has is used. */
export const memberNames = {
  code: ['code', 'resultcode'],
  deviceName: ['devicename', 'device', 'name'],
  productKey: ['productkey'],
  message: ['message', 'errormessage', 'errormsg', 'msg'],
  success: ['success', 'succeed', 'succeeded', 'issuccess'],
} as const;

export function normalizeName(name: string): string {
  return name.toLowerCase().replace(/[-_\s]/g, '');
}

/** Whether one of these column names is a name of the member. */
export function hasMember(columns: readonly string[], member: keyof typeof memberNames): boolean {
  const normalized = new Set(columns.map(normalizeName));
  return memberNames[member].some((name) => normalized.has(name));
}
