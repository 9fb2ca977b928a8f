export { createEmulator, type Emulator, type EmulatorOptions } from './create-emulator.ts';
export { testAccount, type Account } from './accounts.ts';
export { demoPlan, documentedJob, type Job, type Phase } from './job.ts';
export type { Listening } from './listen.ts';
export type { QuotaOption } from './quota.ts';
export type { Transport, TransportRequest, TransportResponse } from './transport.ts';
export type { World } from './world.ts';
