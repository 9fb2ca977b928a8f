/** An emulator whose clock is stopped until the first request: jobs do not progress while a program starts on a busy machine. */
import { createEmulator, type Emulator, type EmulatorOptions } from '@iot-distribution/emulator';

export function unhurriedEmulator(options: EmulatorOptions): Emulator {
  const madeAt = Date.now();
  let made = false;
  let firstAskedAt: number | undefined;
  const now = () => {
    if (!made) return madeAt;
    firstAskedAt ??= Date.now();
    return madeAt + Date.now() - firstAskedAt;
  };
  const emulator = createEmulator({ ...options, now });
  made = true;
  return emulator;
}
