/** A world in which the vendor's examples work: the job is completed, and each product of an example exists. */
import { documentedJob, testAccount, type EmulatorOptions } from '@iot-distribution/emulator';

export const emulatorOfExamples: EmulatorOptions = {
  jobs: [{ ...documentedJob, plan: [{ status: 'completed' }] }],
  products: ['a1BwAGV****', 'a1ji*****'].map((productKey) => ({
    productKey,
    uid: testAccount.uid,
    instanceIds: ['iot-060***', 'iot-cn-st2***', 'iot-cn-6ja***'],
  })),
};
