/** How many jobs an account can have. */

/**
 * Limits of the account. The two numbers come from two pages of the vendor that do not mention each other; a rejection by the service counts more
 * than either, and is waited for.
 */
export interface SlotOptions {
  /**
   * Jobs that exist, for products and devices together. Default: 10 (help page of CreateDeviceDistributeJob). Whether finished jobs count is not
   * documented: the default assumes that they do; `Infinity` leaves the limit to the service.
   */
  readonly existing?: number | undefined;
  /** Tasks that run at the same time: device distribution and instance migration together. Default: 5 (document 345627). */
  readonly running?: number | undefined;
}

export const maxExisting = 10;
export const maxRunning = 5;
