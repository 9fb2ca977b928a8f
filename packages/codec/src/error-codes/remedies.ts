/** What to do about an error, where the answer is the same for many. */

export const slowDown =
  'Wait as long as the header x-acs-retry-after (milliseconds) or TimeLeft in x-ratelimit-user says, else longer each time; then send again, signed anew.';

export const tryAgain =
  'Send a Query or List again. A create may have been carried out: look with ListDeviceDistributeJob before sending it again.';

export const fixCall = 'Correct the call; sent again as it is, it fails again.';

export const fixCredentials = 'Check the credentials: id, secret and token have to belong together and be complete.';

export const fixPermission = 'Ask the administrator of the account for the permission, or use another identity.';
