/** What to do about an error, where many errors share the remedy. */

export const slowDown =
  'Wait for the time in the header x-acs-retry-after (milliseconds) or in TimeLeft of x-ratelimit-user, otherwise longer each time. Then sign and send again.';

export const tryAgain =
  'Send a Query or List again. A create may have been executed: check ListDeviceDistributeJob before you send it again.';

export const fixCall = 'Correct the call; without a change it fails again.';

export const fixCredentials = 'Check the credentials: id, secret and token must belong together and be complete.';

export const fixPermission = 'Ask the administrator of the account for the permission, or use another identity.';
