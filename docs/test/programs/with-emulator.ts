/** Preloaded into the programs of the pages: what they would send to the service goes to an emulator, a new one for each program. */
import { registerHooks } from 'node:module';

const ours = new URL('client-with-emulator.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, nextResolve) {
    const program = /\/docs\/\.blocks\/(.*)$/.exec(context.parentURL ?? '')?.[1];
    if (specifier !== '@iot-distribution/client' || program === undefined) return nextResolve(specifier, context);
    return { url: `${ours}?program=${program}`, shortCircuit: true };
  },
});

process.env['ALIBABA_CLOUD_ACCESS_KEY_ID'] = 'testid';
process.env['ALIBABA_CLOUD_ACCESS_KEY_SECRET'] = 'testsecret';
