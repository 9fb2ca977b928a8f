/** The devices of a fleet and the way that they go, for processes that start fast: this file imports nothing. */
export const parameters = {
  productKey: 'a1BwAGV****',
  sourceInstanceId: 'iot-060***',
  targetInstanceConfig: [{ targetInstanceId: 'iot-cn-6ja***' }],
  strategy: 'designated',
  targetUid: '198***',
} as const;

export function names(count: number, prefix = 'd'): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
}
