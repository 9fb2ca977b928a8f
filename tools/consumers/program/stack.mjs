/** The stack of an error of the installed client: readable names, files and lines, and the caller. */
import { createClient } from '@iot-distribution/client';

const client = createClient({
  credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' },
  transport: async () => {
    await new Promise((resolve) => setTimeout(resolve));
    throw Object.assign(new Error('reset'), { code: 'ECONNRESET' });
  },
  retry: false,
});

async function userProgram() {
  await client.queryDeviceDistributeJob({ jobId: 'job' });
}

const { stack } = await userProgram().catch((error) => error);
const frames = stack.split('\n').slice(1);
const ours = frames.filter((frame) => frame.includes('@iot-distribution/client/'));
for (const frame of ours) {
  if (!/\.js:(?:[2-9]|\d\d+):\d+\)?$/.test(frame)) throw new Error(`a frame without a usable line: ${frame}`);
}
const caller = /\buserProgram\b.*stack\.mjs:\d+:\d+/;
// JavaScriptCore, the engine of Bun, shows a function by its name in the source: the methods of a client have none.
const wantedFrames = 'Bun' in globalThis ? [caller] : [caller, /\bqueryDeviceDistributeJob\b/];
for (const wanted of wantedFrames) {
  if (!frames.some((frame) => wanted.test(frame))) throw new Error(`no frame like ${wanted} in\n${stack}`);
}
console.log(`${frames.length} frames`);
